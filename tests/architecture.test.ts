/** The picture in README's "The house", held by a machine. */
import { expect, it } from 'vitest'
import { findCycle, readSources } from './import-graph'

const sources = readSources(['app', 'components', 'i18n', 'lib', 'prisma', 'instrumentation.ts'])
const files = [...sources.values()]
const edges = files.flatMap(({ name, imports }) =>
  imports.filter(({ to }) => sources.has(to)).map(({ to }) => ({ from: name, to })),
)

/** From the top down. An arrow stays on its floor or goes down. */
const floors: readonly RegExp[] = [
  /^(app\/|instrumentation\.ts)/,
  /^(components|i18n)\//,
  /^lib\/boot\//,
  /^lib\/(playground|templates)\//,
  /^lib\/integrity\//,
  /^lib\/(gallery|review|collections|tags|trash|share|handover)\//,
  /^lib\/generations\//,
  /^lib\/(providers|cost|images)\//,
  /^lib\/(net|sandbox)\//,
  /^prisma\//,
  /^lib\/(auth\/|catalog\/|generated\/|activity\/|notifications\/|rate-limit\/|[^/]+$)/,
]
const floorOf = (name: string) => floors.findIndex((floor) => floor.test(name))

it('every file stands on a floor', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.map(({ name }) => name).filter((name) => floorOf(name) < 0)).toEqual([])
})

it('arrows point downward', () => {
  expect(edges.filter(({ from, to }) => floorOf(to) < floorOf(from))).toEqual([])
})

it('nothing imports itself around a corner', () => {
  expect(findCycle(sources)).toBeUndefined()
})

it('the sandbox and the providers meet on the wire alone', () => {
  const inSandbox = (name: string) => name.startsWith('lib/sandbox/')
  const above = /^(lib\/(providers|generations|gallery|cost|images|net)\/)/
  expect(edges.filter(({ from, to }) => inSandbox(from) && above.test(to))).toEqual([])
  expect(
    edges.filter(({ from, to }) => inSandbox(to) && !inSandbox(from) && !from.startsWith('app/')),
  ).toEqual([])
})

it('one provider knows nothing of another', () => {
  const folderOf = (name: string) => /^lib\/providers\/([^/]+)\//.exec(name)?.[1]
  const across = edges.filter(
    ({ from, to }) => folderOf(from) && folderOf(to) && folderOf(from) !== folderOf(to),
  )
  expect(across).toEqual([])
})

it('doors and screens hold no database query and no request to a provider', () => {
  const outside = /^(undici|pg|better-sqlite3|sharp|@prisma\/.*|.*\/generated\/.*)$/
  const doors = files.filter(({ name }) => floorOf(name) < 2)
  const direct = doors.flatMap(({ name, imports }) =>
    imports
      .filter(({ to, typeOnly }) => !typeOnly && outside.test(to))
      .map(({ to }) => ({ name, to })),
  )
  expect(direct).toEqual([])
})

it('the environment is read in one place', () => {
  const readers = files.filter(({ text }) => text.includes('process.env')).map(({ name }) => name)
  expect(readers.sort()).toEqual([
    // Next replaces NEXT_RUNTIME when it compiles, so that name has to stand there.
    'instrumentation.ts',
    'lib/env.ts',
    // Reads nothing: it writes a program that reads its own environment.
    'lib/playground/snippets/javascript.ts',
  ])
})

it('what runs in the browser reaches neither a server module, nor zod, nor a Node module', () => {
  const heavy = /^(server-only|zod|node:.*|next-auth.*|undici|sharp|@prisma\/.*)$/
  const reached: string[] = []
  const visited = new Set<string>()
  const visit = (name: string, trail: string[]) => {
    const source = sources.get(name)
    // A server action is only a reference there.
    if (!source || visited.has(name) || /^\s*'use server'/.test(source.text)) return
    visited.add(name)
    for (const { to, typeOnly } of source.imports) {
      if (typeOnly) continue
      if (heavy.test(to)) reached.push([...trail, name, to].join(' > '))
      visit(to, [...trail, name])
    }
  }
  for (const { name, text } of files) if (/^\s*'use client'/.test(text)) visit(name, [])
  expect(visited.size).toBeGreaterThan(10)
  expect(reached).toEqual([])
})

it('names say what a thing is', () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc)(\.|\/|$)/
  const special = /^(\[.*\]|\[\.\.\..*\])$/
  const odd = files
    .map(({ name }) => name)
    .filter((name) => {
      const parts = name.replace(/(\.d)?\.tsx?$/, '').split('/')
      return (
        vague.test(name) || !parts.every((part) => /^[a-z0-9-]+$/.test(part) || special.test(part))
      )
    })
  expect(odd).toEqual([])
})
