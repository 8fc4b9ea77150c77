import { describe, expect, test } from 'vitest'
import { en } from '@/i18n/en'
import { zh } from '@/i18n/zh'
import { isLocale, localeFromAcceptLanguage } from '@/i18n/locale'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

/** The `name:type` of every ICU argument and tag, however deep in plural and select branches. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const inText = (from: number): number => {
    let at = from
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') at = inArgument(at + 1)
      else if (message[at] === '<') {
        const tag = /^<\/?(\w+)>/.exec(message.slice(at))
        if (tag) found.add(`<${tag[1]}>`)
        at += 1
      } else at += 1
    }
    return at
  }
  const inArgument = (from: number): number => {
    const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?,?/.exec(message.slice(from))
    if (!head) throw new Error(`Unreadable argument in: ${message}`)
    const type = head[2] ?? 'plain'
    found.add(`${head[1]}:${type}`)
    let at = from + head[0].length
    while (at < message.length && message[at] !== '}') {
      at = message[at] === '{' ? inText(at + 1) + 1 : at + 1
    }
    return at + 1
  }
  const end = inText(0)
  if (end !== message.length) throw new Error(`A stray brace in: ${message}`)
  return [...found].sort()
}

const english = flatten(en)
const chinese = flatten(zh)

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test.each([...english])('%s takes the same arguments', (key, message) => {
    expect(argumentsOf(chinese.get(key) ?? '')).toEqual(argumentsOf(message))
  })

  test('never leave a word empty', () => {
    for (const [key, message] of [...english, ...chinese]) expect(message.trim(), key).not.toBe('')
  })
})

test('arguments are found inside plural branches, and tags too', () => {
  const message = '{count, plural, one {# picture of {name}} other {<b>#</b> pictures}} for {price}'
  expect(argumentsOf(message)).toEqual(['<b>', 'count:plural', 'name:plain', 'price:plain'])
})

test.each([
  [null, 'en'],
  ['', 'en'],
  ['zh', 'zh'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh'],
  ['ZH-hans', 'zh'],
  ['en-GB,zh;q=0.9', 'en'],
  ['de,fr;q=0.9,zh;q=0.2', 'zh'],
  ['zh;q=0,en;q=0.1', 'en'],
  ['en;q=0.3, zh;q=0.7', 'zh'],
  ['zh;q=bogus', 'en'],
  ['*', 'en'],
  [';;;,,,\u0000', 'en'],
])('Accept-Language %j is answered in %s', (header, locale) => {
  expect(localeFromAcceptLanguage(header)).toBe(locale)
})

test.each(['', 'EN', 'zh-CN', '__proto__', undefined, 3])('%j is no locale of ours', (value) => {
  expect(isLocale(value)).toBe(false)
})
