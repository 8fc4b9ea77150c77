/** Preloaded by scripts that use server modules: `server-only` throws outside Next, where there is no browser to protect. */
import { register } from 'node:module'

const hook = `
  export const resolve = (specifier, context, next) =>
    specifier === 'server-only'
      ? { url: 'data:text/javascript,', shortCircuit: true }
      : next(specifier, context)
`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
