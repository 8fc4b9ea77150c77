/**
 * Lettering from the font packages the app itself uses. A Chinese font comes as a hundred files, each
 * for some ranges of characters: only those a text needs are registered, each as a family of its own.
 */
import { GlobalFonts } from '@napi-rs/canvas'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

export type Face = 'serif' | 'sans'

/** Searched in this order, so that Latin letters never come from the Chinese font. */
const packages = {
  serif: ['source-serif-4', 'noto-serif-sc'],
  sans: ['hanken-grotesk', 'noto-sans-sc'],
} as const

interface Subset {
  family: string
  file: string
  ranges: [from: number, to: number][]
}

const cache = globalThis as typeof globalThis & {
  zimageSandboxSubsets?: Map<Face, Subset[]>
  zimageSandboxFonts?: Set<string>
}

const unicodeSchema = z.record(z.string(), z.string())

function parseRanges(text: string): Subset['ranges'] {
  return text.split(',').map((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return [from, to]
  })
}

/** The data files of a package: a path, not an import, so that a bundler leaves them where they are. */
function readPackage(name: string): Subset[] {
  const folder = path.join(process.cwd(), 'node_modules', '@fontsource-variable', name)
  const unicode = unicodeSchema.parse(
    JSON.parse(fs.readFileSync(path.join(folder, 'unicode.json'), 'utf8')),
  )
  const entries = Object.entries(unicode)
  // Later entries are the commoner characters.
  return entries.reverse().map(([key, ranges]) => {
    const subset = key.replace(/[[\]]/g, '')
    return {
      family: `sandbox-${name}-${subset}`,
      file: path.join(folder, 'files', `${name}-${subset}-wght-normal.woff2`),
      ranges: parseRanges(ranges),
    }
  })
}

function subsetsOf(face: Face): Subset[] {
  const known = (cache.zimageSandboxSubsets ??= new Map<Face, Subset[]>())
  const subsets = known.get(face) ?? packages[face].flatMap(readPackage)
  known.set(face, subsets)
  return subsets
}

function subsetFor(face: Face, character: string): Subset | undefined {
  const code = character.codePointAt(0) ?? 0
  return subsetsOf(face).find(({ ranges }) =>
    ranges.some(([from, to]) => code >= from && code <= to),
  )
}

const letteredScripts =
  /^[\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*$/u

/**
 * The text without emoji and other signs that no package of ours can draw. Empty when letters would
 * be missing, as of Arabic or Hebrew: half a word is worse than none.
 */
function drawable(face: Face, text: string): string {
  const characters = Array.from(text.normalize('NFC'))
  const known = characters.filter((character) => subsetFor(face, character))
  const lost = characters.some(
    (character) => /\p{L}/u.test(character) && !known.includes(character),
  )
  if (lost || !letteredScripts.test(text)) return ''
  return known.join('').replace(/\s+/g, ' ').trim()
}

export function drawableWords(face: Face, words: string[]): string[] {
  return words.map((text) => drawable(face, text)).filter((text) => text !== '')
}

/** A `font-family` list that draws the text, its files registered. */
export function familyFor(face: Face, text: string): string {
  const registered = (cache.zimageSandboxFonts ??= new Set())
  const families: string[] = []
  for (const character of new Set(text)) {
    const subset = subsetFor(face, character)
    if (!subset || families.includes(subset.family)) continue
    if (!registered.has(subset.family)) {
      GlobalFonts.registerFromPath(subset.file, subset.family)
      registered.add(subset.family)
    }
    families.push(subset.family)
  }
  const order = new Map(subsetsOf(face).map(({ family }, place) => [family, place]))
  families.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
  return families.map((family) => `"${family}"`).join(', ')
}
