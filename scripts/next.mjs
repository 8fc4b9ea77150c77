import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

/**
 * Runs Next inside this process, so that whoever ends the process (or its group) ends the
 * server, and its signals reach our own handlers: Next's would cut off a paid request.
 */
export async function runNext(command, environment) {
  // A port that is none is reported with all other faults, by the server itself.
  const port = Number(process.env.PORT || 3000)
  const listensOn = Number.isInteger(port) && port >= 1 && port <= 65535 ? port : 0
  Object.assign(process.env, environment, {
    NEXT_MANUAL_SIG_HANDLE: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  process.chdir(root)
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  process.argv = [process.execPath, next, command, '--port', String(listensOn)]
  await import(pathToFileURL(next).href)
}
