import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentsOf, textToDraw } from '@/components/playground/segments'

const bits = fc.constantFrom(
  'a',
  '字',
  '😀',
  '"',
  '“',
  '”',
  '「',
  '」',
  '\n',
  '\u202e',
  '\ud800',
  ' ',
)
const prompts = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(''))

describe('painted runs of a prompt', () => {
  test('joined again are the prompt, and none is empty', () => {
    fc.assert(
      fc.property(prompts, fc.nat({ max: 70 }), (prompt, limit) => {
        const segments = segmentsOf(prompt, limit)
        expect(segments.map(({ text }) => text).join('')).toBe(prompt)
        expect(segments.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })

  test('past the limit everything is cut, and before it nothing', () => {
    fc.assert(
      fc.property(prompts, fc.nat({ max: 70 }), (prompt, limit) => {
        const kept = segmentsOf(prompt, limit).filter(({ cut }) => !cut)
        const points = Array.from(kept.map(({ text }) => text).join(''))
        expect(points.length).toBe(Math.min(limit, Array.from(prompt).length))
      }),
    )
  })

  test('a quote is one run, and is split by the limit', () => {
    expect(segmentsOf('on “ab” end', 5)).toEqual([
      { text: 'on ', quoted: false, cut: false },
      { text: '“a', quoted: true, cut: false },
      { text: 'b”', quoted: true, cut: true },
      { text: ' end', quoted: false, cut: true },
    ])
  })

  test('an empty prompt has none', () => {
    expect(segmentsOf('', 800)).toEqual([])
  })

  test('an emoji is never split', () => {
    expect(segmentsOf('😀😀', 1).map(({ text }) => text)).toEqual(['😀', '😀'])
  })
})

describe('text to draw', () => {
  test.each([
    [
      '「晨光」 and “open”',
      800,
      [
        { kept: '「晨光」', lost: '' },
        { kept: '“open”', lost: '' },
      ],
    ],
    ['“open late”', 5, [{ kept: '“open', lost: ' late”' }]],
    ['now “late”', 2, [{ kept: '', lost: '“late”' }]],
    ['nothing “never closed', 800, []],
  ])('%s at %d', (prompt, limit, expected) => {
    expect(textToDraw(prompt, limit)).toEqual(expected)
  })
})
