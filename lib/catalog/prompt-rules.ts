/** How prompts are counted, cut and cleaned, and which words in them are to be drawn. Client-safe. */

/** Code points: a Chinese character, a letter or an emoji of one code point counts as one. */
export function countCharacters(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += unitsAt(text, index)) count += 1
  return count
}

/** UTF-16 units of the code point that begins here; a lone surrogate is one. */
function unitsAt(text: string, index: number): 1 | 2 {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

/** By how many characters `text` is too long; 0 when it is not. */
export function overLimit(text: string, limit: number): number {
  return Math.max(0, countCharacters(text) - limit)
}

/** Splits after `limit` characters, never inside one. */
export function cutAt(text: string, limit: number): { kept: string; dropped: string } {
  let index = 0
  for (let count = 0; count < limit && index < text.length; count += 1)
    index += unitsAt(text, index)
  return { kept: text.slice(0, index), dropped: text.slice(index) }
}

export interface Quoted {
  /** Between the marks. */
  text: string
  /** UTF-16 index of the opening mark. */
  start: number
  /** UTF-16 index behind the closing mark. */
  end: number
}

const closingMark = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
])

/** The quoted words, which the model is asked to draw as text. Marks inside marks belong to the words; empty quotes draw nothing. */
export function findQuoted(text: string): Quoted[] {
  return scan(text).quoted
}

/** The first mark that opens and is never closed. */
export function unclosedQuote(text: string): { mark: string; start: number } | undefined {
  return scan(text).unclosed
}

function scan(text: string) {
  const quoted: Quoted[] = []
  let unclosed: { mark: string; start: number } | undefined
  // A mark that is not closed from here is not closed from anywhere later: without this, a text of
  // nothing but opening marks would take quadratic time.
  const hopeless = new Set<string>()
  for (let start = 0; start < text.length; start += 1) {
    const mark = text.charAt(start)
    const closing = closingMark.get(mark)
    if (closing === undefined) continue
    const end = hopeless.has(mark) ? -1 : text.indexOf(closing, start + 1)
    if (end === -1) {
      hopeless.add(mark)
      unclosed ??= { mark, start }
      continue
    }
    if (end > start + 1) quoted.push({ text: text.slice(start + 1, end), start, end: end + 1 })
    start = end
  }
  return { quoted, unclosed }
}

/** At the door: no NUL (databases cut or refuse it), LF for CRLF, U+FFFD for lone surrogates. Nothing else is touched. */
export function cleanPrompt(text: string): string {
  return text.replaceAll('\0', '').replace(/\r+\n/g, '\n').toWellFormed()
}
