import { describe, expect, test } from 'vitest'
import { ownWords, starsOf } from '@/components/activity/event-words'

const event = (verb: string, subject = '', details: unknown = null) => ({ verb, subject, details })

describe('what people said in an event', () => {
  test.each([
    [event('approved', '茶馆 “OPEN” 🎨'), ['茶馆 “OPEN” 🎨'], []],
    [
      event('rejected', 'A mug', { to: 'rejected', reason: 'مشكلة' }),
      ['A mug', 'مشكلة'],
      ['مشكلة'],
    ],
    [event('commented', '好'), ['好'], ['好']],
    [event('tagged', '春节'), ['春节'], ['春节']],
    [event('rejected', 'same', { reason: 'same' }), ['same'], ['same']],
    [event('approved', 'A mug', { reason: { not: 'a word' } }), ['A mug'], []],
    [event('joined'), [], []],
  ])('%j', (told, inTheTeam, ofOne) => {
    expect(ownWords(told, false)).toEqual(inTheTeam)
    expect(ownWords(told, true)).toEqual(ofOne)
  })

  test.each([
    [{ stars: 4 }, 4],
    [{ stars: null }, 0],
    [{ stars: '5' }, 0],
    [null, 0],
    ['stars', 0],
    [[], 0],
  ])('stars in %j', (details, stars) => {
    expect(starsOf(event('rated', '', details))).toBe(stars)
  })
})
