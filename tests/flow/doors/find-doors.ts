import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../../..')

export interface Door {
  /** `page /gallery`, `GET /api/gallery`, `action app/actions#createGenerations`, `inline app/join/[token]/page`. */
  name: string
  kind: 'page' | 'route' | 'action' | 'inline'
  /** Absolute. */
  file: string
  /** What the module exports. */
  member: string
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name))
    .filter((name) => !name.startsWith('lib/generated/'))
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Every way a name leaves a module: `export function x`, `export const x`, `export { a as x }`. */
function exportedNames(text: string): string[] {
  const declared = [...text.matchAll(/^export (?:async )?(?:function|const|let|class) (\w+)/gm)]
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    ),
  )
  return [...declared.map(([, name = '']) => name), ...listed].filter((name) => name !== '')
}

const addressOf = (name: string) => path.posix.dirname(name).replace(/^app/, '') || '/'

function doorsOf(name: string): Door[] {
  const file = path.join(root, name)
  const text = readFileSync(file, 'utf8')
  const module = name.replace(/\.tsx?$/, '')
  if (/^app\/(.*\/)?route\.tsx?$/.test(name))
    return exportedNames(text)
      .filter((member) => methods.includes(member))
      .map((member) => ({ name: `${member} ${addressOf(name)}`, kind: 'route', file, member }))
  if (/^\s*(\/\*[\s\S]*?\*\/|\/\/.*\n|\s)*['"]use server['"]/.test(text))
    return exportedNames(text).map((member) => ({
      name: `action ${module}#${member}`,
      kind: 'action',
      file,
      member,
    }))
  const doors: Door[] = []
  if (/^app\/(.*\/)?page\.tsx?$/.test(name))
    doors.push({ name: `page ${addressOf(name)}`, kind: 'page', file, member: 'default' })
  if (/['"]use server['"]/.test(text))
    doors.push({ name: `inline ${module}`, kind: 'inline', file, member: '' })
  return doors
}

/** Everything a request can reach, as the file tree has it. */
export function findDoors(): Door[] {
  return ['app', 'components', 'lib'].flatMap(filesIn).sort().flatMap(doorsOf)
}
