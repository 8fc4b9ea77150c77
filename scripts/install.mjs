import path from 'node:path'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hashOf, root, run } from './project.mjs'

const stampFile = path.join(root, 'node_modules/.installed')

/** Native modules belong to one Node version and one kind of machine. */
const wanted = () =>
  [hashOf(['package-lock.json']), process.versions.modules, process.platform, process.arch].join(
    ' ',
  )

/** `npm install` and `npm ci` end with this, whoever called them. */
export function stampInstall() {
  // A dry run ends with this, too.
  if (existsSync(path.dirname(stampFile))) writeFileSync(stampFile, wanted())
}

export function ensureInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted()) return
  run('npm', ['ci'])
}
