import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, runTypeScript } from './project.mjs'

/**
 * Runs Next inside this process, so that whoever ends the process (or its group) ends the
 * server, and its signals reach our own handlers: Next's would cut off a paid request.
 */
export async function runNext(command, environment) {
  const port = process.env.PORT || '3000'
  // Next would put the port it found into PORT, and nobody would learn that it was wrong.
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    runTypeScript('scripts/check-environment.ts')
  Object.assign(process.env, environment, {
    NEXT_MANUAL_SIG_HANDLE: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  process.chdir(root)
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  process.argv = [process.execPath, next, command, '--port', port]
  await import(pathToFileURL(next).href)
}
