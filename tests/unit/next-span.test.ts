import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextSpan, type Span } from '@/components/gallery/next-span'

const step = 150
const screen = 800
const wantedAround = (y: number): Span => [Math.max(0, y - screen), y + 2 * screen]

/** All that is shown on the way, the beginning left out. */
function way(shown: Span, wanted: Span, sight: Span): Span[] {
  const spans: Span[] = []
  let last = shown
  for (;;) {
    const next = nextSpan(last, wanted, sight, step)
    if (next[0] === last[0] && next[1] === last[1]) return spans
    spans.push(next)
    last = next
    if (spans.length > 100) throw new Error('It never arrives')
  }
}

/** Of `one` what is not in `other`; both are one piece. */
function newIn([from, to]: Span, [otherFrom, otherTo]: Span): number {
  return to - from - Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom))
}
const covers = ([from, to]: Span, [otherFrom, otherTo]: Span) => from <= otherFrom && to >= otherTo

describe('what is shown next', () => {
  const place = fc.integer({ min: 0, max: 5000 })

  test('from any place to any other: a step at a time, in sight first, and there in the end', () => {
    fc.assert(
      fc.property(place, place, (before, y) => {
        const wanted = wantedAround(y)
        const sight: Span = [y, y + screen]
        const start = wantedAround(before)
        const spans = way(start, wanted, sight)
        let last = start
        for (const span of spans) {
          expect(covers(wanted, span)).toBe(true)
          expect(newIn(span, last)).toBeLessThanOrEqual(step)
          // Nothing new beside the window while there is something new in it.
          const beside = newIn(span, last) > newIn(clip(span, sight), clip(last, sight))
          if (beside && !covers(last, sight)) expect(covers(span, sight)).toBe(true)
          last = span
        }
        expect(last).toEqual(wanted)
      }),
    )
  })

  test('stays where it is when all is there', () => {
    expect(way([200, 2600], [200, 2600], [1000, 1800])).toEqual([])
  })

  test('shows nothing where there is no wall', () => {
    expect(nextSpan([0, 0], [0, 0], [0, 0], step)).toEqual([0, 0])
  })
})

const clip = ([from, to]: Span, [least, most]: Span): Span => [
  Math.min(Math.max(from, least), most),
  Math.min(Math.max(to, least), most),
]
