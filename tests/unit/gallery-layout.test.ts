import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakRows } from '@/lib/gallery/justified'
import {
  captionHeight,
  capacityFor,
  dayPadding,
  firstBelow,
  gap,
  headingHeight,
  type Placed,
  sliceOf,
  WallLayout,
} from '@/lib/gallery/layout'

const ratio = fc.double({ min: 0.4, max: 4, noNaN: true })
const width = fc.integer({ min: 280, max: 2600 })
const pictures = fc.array(fc.record({ ratio, day: fc.constantFrom('b', 'a') }), { maxLength: 60 })

/** Days in order, as a wall has them. */
const placed = (items: { ratio: number; day: string }[]): Placed[] =>
  [...items.filter(({ day }) => day === 'b'), ...items.filter(({ day }) => day === 'a')].map(
    (item, index) => ({ ...item, index }),
  )

function laidOut(items: Placed[], wide: number, parts = 1): WallLayout {
  const layout = new WallLayout(wide)
  const size = Math.max(1, Math.ceil(items.length / parts))
  for (let at = 0; at < items.length; at += size) layout.add(items.slice(at, at + size))
  layout.close()
  return layout
}

describe('the layout of a long wall', () => {
  test('breaks rows where the page as the server paints it does', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 60 }), width, (ratios, wide) => {
        const layout = laidOut(
          ratios.map((each, index) => ({ ratio: each, index, day: 'a' })),
          wide,
        )
        const { ends, rest } = breakRows(ratios, capacityFor(wide))
        const lastOf = (row: { indexes: number[] }) => row.indexes.at(-1)
        expect(layout.rows.map(lastOf)).toEqual([...ends, ratios.length - 1])
        expect(layout.rows.at(-1)?.rest).toBeCloseTo(rest, 9)
      }),
    )
  })

  test('is the same however the pictures come in', () => {
    fc.assert(
      fc.property(pictures, width, fc.integer({ min: 1, max: 9 }), (items, wide, parts) => {
        const at = placed(items)
        expect(laidOut(at, wide, parts)).toEqual(laidOut(at, wide))
      }),
    )
  })

  test('holds back what more pictures would change, and moves nothing when they come', () => {
    fc.assert(
      fc.property(pictures, pictures, width, (items, more, wide) => {
        const layout = new WallLayout(wide)
        const before = items.map((item, index) => ({ ...item, index, day: 'a' }))
        layout.add(before)
        const rows = structuredClone(layout.rows)
        layout.add(more.map((item, index) => ({ ...item, index: items.length + index, day: 'a' })))
        expect(layout.rows.slice(0, rows.length)).toEqual(rows)
      }),
    )
  })

  test('fills every row to the edge and leaves no room between days', () => {
    fc.assert(
      fc.property(pictures, width, (items, wide) => {
        const at = placed(items)
        const layout = laidOut(at, wide)
        let y = 0
        for (const block of layout.days) {
          expect(block.top).toBeCloseTo(y, 6)
          y += headingHeight
          for (const row of layout.rows.slice(...block.rows)) {
            expect(row.top).toBeCloseTo(y, 6)
            const height = row.bottom - row.top - captionHeight
            const ratios = row.indexes.reduce(
              (sum, index) => sum + (at[index]?.ratio ?? 0),
              row.rest,
            )
            expect(height * ratios + gap * (row.indexes.length - 1)).toBeCloseTo(wide, 6)
            y = row.bottom
          }
          y += dayPadding
        }
        expect(layout.height).toBeCloseTo(y, 6)
      }),
    )
  })

  test('is as tall in any slice as in whole, and every row in sight is there', () => {
    const place = fc.integer({ min: -500, max: 20_000 })
    fc.assert(
      fc.property(
        pictures,
        width,
        place,
        fc.integer({ min: 1, max: 4000 }),
        (items, wide, from, tall) => {
          const layout = laidOut(placed(items), wide)
          const slice = sliceOf(layout, from, from + tall)
          const sum = slice.days.reduce((height, day) => {
            const rows = day.rows.reduce((total, row) => total + row.bottom - row.top, 0)
            return height + headingHeight + day.before + rows + day.after + dayPadding
          }, slice.before + slice.after)
          expect(sum).toBeCloseTo(layout.height, 6)
          const seen = layout.rows.filter((row) => row.bottom > from && row.top < from + tall)
          expect(slice.days.flatMap(({ rows }) => rows)).toEqual(seen)
          for (const { before, after } of slice.days)
            expect(Math.min(before, after)).toBeGreaterThan(-1e-6)
        },
      ),
    )
  })

  test('an empty wall has no height', () => {
    expect(sliceOf(new WallLayout(800), 0, 900)).toEqual({ before: 0, days: [], after: 0 })
  })

  test('finds the first below by halves', () => {
    const items = [10, 20, 30].map((bottom) => ({ bottom }))
    expect([-5, 0, 10, 29, 30, 99].map((y) => firstBelow(items, y))).toEqual([0, 0, 1, 2, 3, 3])
  })
})
