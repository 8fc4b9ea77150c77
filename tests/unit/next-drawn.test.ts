import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextDrawn } from '@/components/gallery/next-drawn'
import type { Row, Span } from '@/lib/gallery/layout'

const height = 200
/** Three pictures in a row. */
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ from: at * 3, to: at * 3 + 3 },
    ...{ top: at * height, bottom: (at + 1) * height },
  }))

const walls = fc
  .record({
    rows: fc.integer({ min: 0, max: 12 }).map(rowsOf),
    top: fc.integer({ min: -500, max: 3000 }),
    gone: fc.uniqueArray(fc.nat(36)),
    before: fc.uniqueArray(fc.nat(60)),
    mostNew: fc.nat(5),
  })
  .map(({ top, gone, before, ...wall }) => ({
    ...wall,
    sight: [top, top + 500] satisfies Span,
    has: (index: number) => !gone.includes(index),
    before: new Set(before),
  }))

/** Of the pictures there are, by row. */
const there = (rows: readonly Row[], has: (index: number) => boolean) =>
  rows.map((row) => Array.from({ length: 3 }, (_, at) => row.from + at).filter(has))

describe('what is drawn next', () => {
  test('keeps what was drawn, adds no more than it may, and says when that is all', () => {
    fc.assert(
      fc.property(walls, (wall) => {
        const all = there(wall.rows, wall.has).flat()
        const { drawn, whole } = nextDrawn(wall)
        const fresh = [...drawn].filter((index) => !wall.before.has(index))
        expect(all).toEqual(expect.arrayContaining([...drawn]))
        expect([...drawn]).toEqual(
          expect.arrayContaining(all.filter((index) => wall.before.has(index))),
        )
        expect(fresh.length).toBeLessThanOrEqual(wall.mostNew)
        expect(whole).toBe(drawn.size === all.length)
        if (!whole) expect(fresh).toHaveLength(wall.mostNew)
      }),
    )
  })

  test('leaves nothing in sight for what is out of it', () => {
    fc.assert(
      fc.property(walls, (wall) => {
        const { drawn } = nextDrawn(wall)
        const inSight = wall.rows.map(
          ({ top, bottom }) => bottom >= wall.sight[0] && top <= wall.sight[1],
        )
        const [near, far] = [true, false].map((wanted) =>
          there(wall.rows, wall.has)
            .filter((_, at) => inSight[at] === wanted)
            .flat(),
        )
        const freshFar = far?.some((index) => drawn.has(index) && !wall.before.has(index))
        if (freshFar) expect([...drawn]).toEqual(expect.arrayContaining(near ?? []))
      }),
    )
  })
})
