import { describe, expect, test } from 'vitest'
import { costFromLedger } from '@/lib/gallery/picture-cost'
import { shortPrompt } from '@/lib/gallery/short-prompt'

describe('the cost of a picture', () => {
  const hold = { kind: 'hold', microUsd: 5000, credits: 5 }

  test.each([
    ['nothing written', [], null],
    ['only held', [hold], 'held'],
    ['settled', [{ ...hold, kind: 'settle' }, hold], 'charged'],
    ['released', [hold, { ...hold, kind: 'release' }], 'released'],
  ])('%s', (_, entries, status) => {
    expect(costFromLedger(entries)?.status ?? null).toBe(status)
  })

  test('is what was settled, not what was held', () => {
    const settled = { kind: 'settle', microUsd: 4000, credits: 4 }
    expect(costFromLedger([hold, settled])).toEqual({
      microUsd: 4000,
      credits: 4,
      status: 'charged',
    })
  })
})

describe('a prompt as a heading', () => {
  test.each([
    ['A cup of tea', 'A cup of tea'],
    ['  two\r\n lines\t ', 'two lines'],
    ['', ''],
    ['a\0\ud800b', 'a \ufffdb'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(60)}…`],
    ['🍵'.repeat(61), `${'🍵'.repeat(60)}…`],
    ['茶'.repeat(100), `${'茶'.repeat(60)}…`],
    [`${'word '.repeat(12)}and more`, `${'word '.repeat(12).trim()}…`],
    [
      `A small bakery at blue hour, photographed from across a street, quietly`,
      'A small bakery at blue hour, photographed from across a…',
    ],
  ])('%j', (prompt, short) => {
    expect(shortPrompt(prompt)).toBe(short)
  })

  test('of any length is quick', () => {
    expect([...shortPrompt('a ,'.repeat(200_000))].length).toBeLessThanOrEqual(61)
  })
})
