/**
 * Prompt variables: `{red|green|blue} mug` stands for three prompts. Pure and client-safe.
 *
 * Only an innermost pair of braces that holds a `|` is a variable; every other brace is a brace. A
 * backslash before `{`, `|` or `}` makes that sign an ordinary one, and is doubled where it shall stand
 * there itself. A text without an opening brace is never touched, whatever backslashes it holds.
 */
import { maxImagesPerSubmit } from '@/lib/catalog/models'

export interface Variable {
  /** UTF-16 index of the opening brace. */
  start: number
  /** UTF-16 index behind the closing brace. */
  end: number
  /** As they will stand in the prompt; one may be empty, two may be the same. */
  options: string[]
}

export type Expansion =
  | { prompts: string[] }
  /** More than `mostPrompts`. */
  | { tooMany: number }

/** As many as the Images field allows pictures. */
export const mostPrompts = maxImagesPerSubmit

/** An escaped sign, a sign, or a run of anything else. A backslash counts only before a sign, or before such a run of backslashes. */
const token = /\\+(?=[{|}])|[{|}]|[^\\{|}]+|\\+/gu

interface Piece {
  start: number
  end: number
  text: string
  /** Stands for itself, not as an ordinary character. */
  sign?: '{' | '|' | '}'
}

function* piecesOf(prompt: string): Generator<Piece> {
  let escaped = false
  for (const { 0: text, index: start } of prompt.matchAll(token)) {
    const end = start + text.length
    if (text === '{' || text === '|' || text === '}') {
      yield { start, end, text, ...(escaped ? {} : { sign: text }) }
      escaped = false
    } else if (text.startsWith('\\') && /[{|}]/.test(prompt.charAt(end))) {
      escaped = text.length % 2 === 1
      yield { start, end, text: '\\'.repeat(text.length >> 1) }
    } else yield { start, end, text }
  }
}

type Part = string | Variable

/** Runs of text and variables, in order. */
function partsOf(prompt: string): Part[] {
  if (!prompt.includes('{')) return [prompt]
  const parts: Part[] = []
  let open: { start: number; options: string[] } | undefined
  let text = ''
  /** What was taken for a variable is none: its signs are what they look like. */
  const giveBack = () => {
    if (open) text = `{${[...open.options, text].join('|')}`
    open = undefined
  }
  const flush = () => {
    if (text !== '') parts.push(text)
    text = ''
  }
  for (const piece of piecesOf(prompt)) {
    if (piece.sign === '{') {
      giveBack()
      flush()
      open = { start: piece.start, options: [] }
    } else if (piece.sign === '|' && open) {
      open.options.push(text)
      text = ''
    } else if (piece.sign === '}' && open && open.options.length > 0) {
      parts.push({ start: open.start, end: piece.end, options: [...open.options, text] })
      open = undefined
      text = ''
    } else {
      if (piece.sign === '}') giveBack()
      text += piece.text
    }
  }
  giveBack()
  flush()
  return parts.length === 0 ? [''] : parts
}

/** In the order they stand there. */
export function findVariables(prompt: string): Variable[] {
  return partsOf(prompt).filter((part) => typeof part !== 'string')
}

/** How many prompts it stands for: the product of the options of all variables. 1 without any. */
export function countPrompts(prompt: string): number {
  return findVariables(prompt).reduce((product, { options }) => product * options.length, 1)
}

/**
 * Every prompt it stands for, as it will be sent: the last variable changes fastest, and what comes out
 * twice is listed twice.
 */
export function expandPrompt(prompt: string): Expansion {
  const count = countPrompts(prompt)
  if (count > mostPrompts) return { tooMany: count }
  const prompts = partsOf(prompt).reduce<string[]>(
    (heads, part) => {
      const tails = typeof part === 'string' ? [part] : part.options
      return heads.flatMap((head) => tails.map((tail) => head + tail))
    },
    [''],
  )
  return { prompts }
}

/** A text that expands to exactly `text`. */
export function escapeVariables(text: string): string {
  if (!text.includes('{')) return text
  return text.replace(
    /(\\*)([{|}])/g,
    (_, slashes: string, sign: string) => `${slashes}${slashes}\\${sign}`,
  )
}
