import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanPrompt,
  countCharacters,
  cutAt,
  findQuoted,
  overLimit,
  unclosedQuote,
} from '@/lib/catalog/prompt-rules'

/** Any UTF-16: lone surrogates, NUL, marks and line ends included. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        '“',
        '”',
        '「',
        '」',
        '『',
        '』',
        '《',
        '》',
        '\r',
        '\n',
        '\0',
        '\ud83d',
        '\ude00',
      ),
    ),
  )
  .map((parts) => parts.join(''))

describe('counting', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['一张海报', 4],
    ['🏮', 1],
    ['👩‍🚀', 3],
    ['e\u0301', 2],
    ['\ud800', 1],
    ['\u202eabc', 4],
    ['a\r\nb', 4],
  ])('%j has %i', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })

  it('agrees with the language about code points', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(countCharacters(text)).toBe([...text].length)
      }),
    )
  })

  it('says by how much a text is too long', () => {
    expect(overLimit('🏮'.repeat(1000), 1000)).toBe(0)
    expect(overLimit('🏮'.repeat(1001), 1000)).toBe(1)
    expect(overLimit('', 1000)).toBe(0)
  })
})

describe('cutting', () => {
  it('never splits a character and loses none', () => {
    fc.assert(
      fc.property(anyText, fc.nat(50), (text, limit) => {
        const { kept, dropped } = cutAt(text, limit)
        expect(kept + dropped).toBe(text)
        expect(countCharacters(kept)).toBe(Math.min(limit, countCharacters(text)))
        expect(countCharacters(dropped)).toBe(overLimit(text, limit))
      }),
    )
  })
})

describe('quoted words', () => {
  it.each([
    ['a sign "OPEN"', ['OPEN']],
    ['招牌“你好”和「再见」、『夜』、《书名》', ['你好', '再见', '夜', '书名']],
    ['"a" and "b', ['a']],
    ['「外『内』外」', ['外『内』外']],
    ['“say "hi" now”', ['say "hi" now']],
    ['"" “”', []],
    ['”backwards“', []],
    ['"two\nlines"', ['two\nlines']],
    ["it's 'single'", []],
    ['"🏮"', ['🏮']],
  ])('of %j are %j', (text, words) => {
    expect(findQuoted(text).map((quoted) => quoted.text)).toEqual(words)
  })

  it('lie where they say, in order, apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let behind = 0
        for (const quoted of findQuoted(text)) {
          expect(quoted.start).toBeGreaterThanOrEqual(behind)
          expect(text.slice(quoted.start + 1, quoted.end - 1)).toBe(quoted.text)
          expect(quoted.text).not.toBe('')
          behind = quoted.end
        }
      }),
    )
  })

  it('of a megabyte of opening marks are found at once', () => {
    expect(findQuoted('「“《『'.repeat(250_000))).toEqual([])
    expect(unclosedQuote('「“《『'.repeat(250_000))).toEqual({ mark: '「', start: 0 })
  })

  it.each([
    ['a "b" "c', { mark: '"', start: 6 }],
    ['“a" b', { mark: '“', start: 0 }],
    ['「a」', undefined],
    ['', undefined],
  ])('left open in %j: %j', (text, unclosed) => {
    expect(unclosedQuote(text)).toEqual(unclosed)
  })
})

describe('cleaning', () => {
  it.each([
    ['a\0b', 'ab'],
    ['a\r\nb\rc\nd', 'a\nb\rc\nd'],
    ['a\r\0\nb', 'a\nb'],
    ['\ud800x', '\ufffdx'],
    ['\ud83d\0\ude00', '😀'],
    ['  \u202e<script>=1+1\t', '  \u202e<script>=1+1\t'],
  ])('turns %j into %j', (dirty, clean) => {
    expect(cleanPrompt(dirty)).toBe(clean)
  })

  it('is done once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanPrompt(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/\0|\r\n/)
        expect(cleanPrompt(clean)).toBe(clean)
      }),
    )
  })
})
