import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '..')

export interface SourceFile {
  /** From the root of the project. */
  name: string
  text: string
  imports: Import[]
}

export interface Import {
  /** A file of ours from the root of the project, else the module's name as written. */
  to: string
  /** Gone after compilation. */
  typeOnly: boolean
}

/** Every TypeScript file under these folders, generated ones aside. */
export function readSources(folders: readonly string[]): Map<string, SourceFile> {
  const sources = new Map<string, SourceFile>()
  const visit = (name: string) => {
    if (name === 'lib/generated') return
    if (statSync(path.join(root, name)).isDirectory())
      for (const entry of readdirSync(path.join(root, name))) visit(`${name}/${entry}`)
    else if (/\.tsx?$/.test(name)) sources.set(name, readSource(name))
  }
  folders.forEach(visit)
  return sources
}

function readSource(name: string): SourceFile {
  const text = readFileSync(path.join(root, name), 'utf8')
  const imports: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier))
      imports.push({ to: resolve(specifier.text, name), typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest))
  return { name, text, imports }
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  const { namedBindings } = importClause
  const allNamesAreTypes =
    !importClause.name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  return importClause.isTypeOnly || allNamesAreTypes
}

function resolve(specifier: string, from: string): string {
  if (!/^(@\/|\.)/.test(specifier)) return specifier
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier)
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`]
  const found = candidates.find((candidate) => {
    const file = path.join(root, candidate)
    return existsSync(file) && statSync(file).isFile()
  })
  if (!found) throw new Error(`${from} imports ${specifier}, which is nowhere`)
  return found
}

/** The first cycle of imports that remain after compilation, as the names along it. */
export function findCycle(sources: ReadonlyMap<string, SourceFile>): string[] | undefined {
  const finished = new Set<string>()
  const visit = (name: string, trail: string[]): string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name]
    if (finished.has(name)) return undefined
    for (const { to, typeOnly } of sources.get(name)?.imports ?? []) {
      const cycle = typeOnly ? undefined : visit(to, [...trail, name])
      if (cycle) return cycle
    }
    finished.add(name)
    return undefined
  }
  for (const name of sources.keys()) {
    const cycle = visit(name, [])
    if (cycle) return cycle
  }
  return undefined
}
