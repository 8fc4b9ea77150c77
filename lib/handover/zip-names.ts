/** Names of files that every system unpacks as they are. Pure and client-safe. */

export interface NamedPicture {
  prompt: string
  /** `png`, `jpeg` or `webp`. */
  format: string
}

/** In code points, numbers and ending aside: with four bytes each it stays far below what any file system takes. */
const longestWords = 48

/** Letters, digits and what sits between them in a name. Path signs, wildcards, marks of direction and emoji are not. */
const unsafe = /[^\p{L}\p{M}\p{N}]+/gu

function wordsOf(prompt: string): string {
  const words = prompt.toWellFormed().normalize('NFC').replace(unsafe, '-')
  return [...words.replace(/^-+/, '')].slice(0, longestWords).join('').replace(/-+$/, '')
}

const endings: Record<string, string> = { jpeg: 'jpg' }

/**
 * One name for each, in order: `007-a-red-mug.png`. The number comes first, so that names differ whatever
 * the case and spelling, sort as the list did, and never are a word that Windows keeps for itself.
 */
export function zipNames(pictures: readonly NamedPicture[]): string[] {
  const digits = Math.max(3, String(pictures.length).length)
  return pictures.map(({ prompt, format }, index) => {
    const number = String(index + 1).padStart(digits, '0')
    const stem = [number, wordsOf(prompt)].filter(Boolean).join('-')
    return `${stem}.${endings[format] ?? format}`
  })
}
