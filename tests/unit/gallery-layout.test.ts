import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakRows } from '@/lib/gallery/justified'
import {
  captionHeight,
  capacityFor,
  dayPadding,
  firstWhere,
  gap,
  headingHeight,
  type Placed,
  type Row,
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

const rowsOf = (layout: WallLayout): Row[] =>
  Array.from({ length: layout.rowCount }, (_, at) => layout.row(at)).filter(
    (row) => row !== undefined,
  )

describe('the layout of a long wall', () => {
  test('breaks rows where the page as the server paints it does', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 60 }), width, (ratios, wide) => {
        const layout = laidOut(
          ratios.map((each, index) => ({ ratio: each, index, day: 'a' })),
          wide,
        )
        const { ends, rest } = breakRows(ratios, capacityFor(wide))
        const rows = rowsOf(layout)
        expect(rows.map(({ to }) => to - 1)).toEqual([...ends, ratios.length - 1])
        const { from = 0, top = 0, bottom = 0 } = rows.at(-1) ?? {}
        const sum = ratios.slice(from).reduce((total, each) => total + each, rest)
        const free = wide - gap * (ratios.length - from - 1)
        expect(bottom - top - captionHeight).toBeCloseTo(free / sum, 6)
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
        const rows = rowsOf(layout)
        layout.add(more.map((item, index) => ({ ...item, index: items.length + index, day: 'a' })))
        expect(rowsOf(layout).slice(0, rows.length)).toEqual(rows)
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
          const rows = rowsOf(layout).slice(...block.rows)
          for (const { from, to, top, bottom } of rows) {
            expect(top).toBeCloseTo(y, 6)
            const ratios = at.slice(from, to).reduce((sum, each) => sum + each.ratio, 0)
            const filled = (bottom - top - captionHeight) * ratios + gap * (to - from - 1)
            if (bottom === rows.at(-1)?.bottom) expect(filled).toBeLessThan(wide + 1e-6)
            else expect(filled).toBeCloseTo(wide, 6)
            y = bottom
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
          const sum = slice.days.reduce(
            (total, { height }) => total + headingHeight + height + dayPadding,
            slice.before + slice.after,
          )
          expect(sum).toBeCloseTo(layout.height, 6)
          const seen = rowsOf(layout).filter((row) => row.bottom > from && row.top < from + tall)
          expect(slice.days.flatMap(({ rows }) => rows)).toEqual(seen)
          for (const { top, height, rows } of slice.days)
            for (const row of rows) {
              expect(row.top - top).toBeGreaterThan(-1e-6)
              expect(row.bottom - top).toBeLessThan(height + 1e-6)
            }
        },
      ),
    )
  })

  test('an empty wall has no height', () => {
    expect(sliceOf(new WallLayout(800), 0, 900)).toEqual({ before: 0, days: [], after: 0 })
  })

  test('finds the row of a picture, also of one that is not placed', () => {
    const layout = laidOut(
      [0, 1, 4, 5].map((index) => ({ index, ratio: 1.5, day: 'a' })),
      600,
    )
    expect(rowsOf(layout).map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [4, 6],
    ])
    expect([0, 1, 3, 4, 5].map((index) => layout.rowOf(index)?.from)).toEqual([0, 0, 0, 4, 4])
    expect(layout.rowOf(6)).toBeUndefined()
  })

  test('finds the first by halves', () => {
    const items = [10, 20, 30]
    const firstBelow = (y: number) => firstWhere(items.length, (at) => (items[at] ?? 0) > y)
    expect([-5, 0, 10, 29, 30, 99].map(firstBelow)).toEqual([0, 0, 1, 2, 3, 3])
  })
})
