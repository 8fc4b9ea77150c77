import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

/** Ends this process with the step's status when the step fails. */
export function run(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** TypeScript of this project, run outside Next. */
export function runTypeScript(file, args = []) {
  run(process.execPath, ['--import', 'tsx', file, ...args])
}

/**
 * Does a step unless it was finished for the same input. The stamp goes first and comes back
 * last: a step that was killed half-way is done again.
 */
export function once(stampFile, input, step) {
  const file = path.join(root, stampFile)
  if (existsSync(file) && readFileSync(file, 'utf8') === input) return
  rmSync(file, { force: true })
  step()
  writeFileSync(file, input)
}

/** One hash over the names and contents of files, and of everything in folders; what does not exist counts as nothing. */
export function hashOf(entries, skipped = []) {
  const hash = createHash('sha256')
  const add = (entry) => {
    const file = path.join(root, entry)
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found || skipped.includes(entry)) return
    if (found.isDirectory()) for (const name of readdirSync(file).sort()) add(`${entry}/${name}`)
    else hash.update(`${entry}\0${found.size}\0`).update(readFileSync(file))
  }
  entries.forEach(add)
  return hash.digest('hex')
}
