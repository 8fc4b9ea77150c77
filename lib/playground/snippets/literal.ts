import type { Json } from '@/lib/playground/snippets/call'

/** The words of a language that are not JSON's. */
export interface Words {
  true: string
  false: string
}

/**
 * A value as source code over several lines. JSON's strings are strings of JavaScript and of Python too, with
 * the same escapes; its numbers are whole here, and its order is kept.
 */
export function literal(value: Json, words: Words, indent = ''): string {
  if (typeof value === 'boolean') return value ? words.true : words.false
  if (typeof value !== 'object') return JSON.stringify(value)
  const deeper = `${indent}    `
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const items = Array.isArray(value)
    ? value.map((item) => literal(item, words, deeper))
    : Object.entries(value).map(
        ([name, item]) => `${JSON.stringify(name)}: ${literal(item, words, deeper)}`,
      )
  return `${open}\n${items.map((item) => `${deeper}${item},\n`).join('')}${indent}${close}`
}
