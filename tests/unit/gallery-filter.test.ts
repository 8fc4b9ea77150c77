import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeForSearch } from '@/lib/catalog/search-text'
import {
  addressParams,
  everything,
  filterQuery,
  isFiltered,
  longestQuery,
  parseFilter,
  searchTerms,
  wallHref,
} from '@/lib/gallery/filter'

describe('the filter in the address', () => {
  test.each([
    ['', { q: '', provider: null }, '/gallery'],
    ['q=tea', { q: 'tea', provider: null }, '/gallery?q=tea'],
    ['q=%20%20', { q: '', provider: null }, '/gallery'],
    ['provider=reapi&q=a%26b', { q: 'a&b', provider: 'reapi' }, '/gallery?q=a%26b&provider=reapi'],
    [
      'provider=model-studio',
      { q: '', provider: 'model-studio' },
      '/gallery?provider=model-studio',
    ],
    ['provider=__proto__&x=1', { q: '', provider: null }, '/gallery'],
    ['q=晨光', { q: '晨光', provider: null }, '/gallery?q=%E6%99%A8%E5%85%89'],
  ])('%j', (query, filter, href) => {
    expect(parseFilter(new URLSearchParams(query))).toEqual({ ...everything, ...filter })
    expect(wallHref(parseFilter(new URLSearchParams(query)))).toBe(href)
    expect(isFiltered(parseFilter(new URLSearchParams(query)))).toBe(href !== '/gallery')
  })

  test('written and read again is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        const filter = parseFilter(new URLSearchParams({ q, provider: 'reapi' }))
        expect(parseFilter(new URLSearchParams(filterQuery(filter)))).toEqual(filter)
      }),
    )
  })

  test('every facet comes back, and nothing that is none gets in', () => {
    const values = {
      provider: ['reapi', 'model-studio', 'other'],
      state: ['failed', 'ready', 'lost'],
      review: ['approved', 'needs_review', 'Approved'],
      shape: ['portrait', 'round'],
      ratio: ['16:9', '1:3'],
      size: ['small', 'huge'],
      author: ['cmb0abc', "' OR 1=1", '图'],
      collection: ['cmb0abc', '\0'],
      tag: ['茶', 'a&b=c', '\ud800', ''],
      rating: ['1', '5', '0', '6', '4.5'],
      rewritten: ['yes', 'no', 'true'],
      costFrom: ['0.005', '1', '-1', '1e9', ' 2 '],
      costTo: ['0.03', 'NaN'],
      from: ['2026-09-01', '2026-02-30'],
      to: ['2026-09-30', '今天'],
      sort: ['rating', 'decided', 'newest', 'oldest'],
      trash: ['1', 'yes'],
      q: ['茶馆 tea', '  '],
    }
    const known = Object.fromEntries(
      Object.entries(values).map(([name, some]) => [name, fc.option(fc.constantFrom(...some))]),
    )
    fc.assert(
      fc.property(fc.record(known), (some) => {
        const params = new URLSearchParams(
          Object.entries(some).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
        )
        const filter = parseFilter(params)
        const query = filterQuery(filter)
        expect(parseFilter(new URLSearchParams(query))).toEqual(filter)
        expect(filterQuery(parseFilter(new URLSearchParams(query)))).toBe(query)
        expect(query).not.toMatch(/OR|round|huge|e9|NaN|true|oldest/)
        if (filter.state !== null) expect([filter.review, filter.sort]).toEqual([null, 'newest'])
      }),
      { numRuns: 500 },
    )
  })

  test('a search as long as a book is cut', () => {
    expect(parseFilter(new URLSearchParams({ q: 'x'.repeat(1e6) })).q).toHaveLength(longestQuery)
  })

  test('of a repeated name the first counts, and what is missing is missing', () => {
    const params = addressParams({ q: ['a', 'b'], provider: undefined, cursor: 'c' })
    expect([...params]).toEqual([
      ['q', 'a'],
      ['cursor', 'c'],
    ])
  })

  test('carries a cursor to the next page', () => {
    expect(wallHref({ ...everything, q: 'tea' }, { cursor: 'abc' })).toBe(
      '/gallery?q=tea&cursor=abc',
    )
  })
})

describe('the words of a search', () => {
  test.each([
    ['', []],
    ['  Morning   LIGHT morning ', ['morning', 'light']],
    ['ＴＥＡ　茶', ['tea', '\u001f茶\u001f']],
    ['Cafe\u0301', ['caf\u00e9']],
    ['a\0b', ['ab']],
    ['100%', ['100％']],
    ['a_b\\c', ['a＿b＼c']],
  ])('%j', (q, terms) => {
    expect(searchTerms(q)).toEqual(terms)
  })

  test('are no more than a query can bear', () => {
    expect(searchTerms(Array.from({ length: 100 }, (_, n) => `w${n}`).join(' '))).toHaveLength(12)
  })
})

describe('the form in which prompts are compared', () => {
  test('does not change when it is normalised again, and holds no wildcard, NUL or half character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeForSearch(text)
        expect(normalizeForSearch(once)).toBe(once)
        expect(once).not.toMatch(/[%_\\\0]/)
        expect(once.isWellFormed()).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a lone surrogate becomes a sign that can be stored', () => {
    expect(normalizeForSearch('a\ud800b')).toBe('a\ufffdb')
  })

  test('keeps what differs apart', () => {
    const forms = ['a%b', 'a_b', 'a\\b', 'a b', 'ab'].map(normalizeForSearch)
    expect(new Set(forms).size).toBe(forms.length)
  })
})
