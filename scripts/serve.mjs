/** Serves the production build of the working tree, building it when it is not there. Installs nothing. */
import { ensureBuilt } from './build.mjs'
import { runNext } from './next.mjs'

ensureBuilt()
await runNext('start', { NODE_ENV: 'production' })
