import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange, breakRows, frameRatio, rowCapacities } from '@/lib/gallery/justified'

const side = fc.integer({ min: 1, max: 262_144 })
const ratios = fc.array(
  fc.oneof(
    fc.constantFrom(9 / 21, 9 / 16, 2 / 3, 3 / 4, 1, 4 / 3, 16 / 9, 21 / 9),
    fc.tuple(side, side).map(([width, height]) => frameRatio(width, height)),
  ),
  { maxLength: 80 },
)
const capacity = fc.constantFrom(...rowCapacities)

/** The pictures of each row, as the ends tell. */
function rowsOf(all: number[], ends: number[]): number[][] {
  return [...ends, all.length - 1].map((end, row) => all.slice((ends[row - 1] ?? -1) + 1, end + 1))
}

const sum = (row: number[]) => row.reduce((total, ratio) => total + ratio, 0)

describe('rows', () => {
  test('hold every picture once, in order, and none is empty', () => {
    fc.assert(
      fc.property(ratios, capacity, (all, wanted) => {
        fc.pre(all.length > 0)
        const rows = rowsOf(all, breakRows(all, wanted).ends)
        expect(rows.flat()).toEqual(all)
        for (const row of rows) expect(row.length).toBeGreaterThan(0)
      }),
    )
  })

  test('end where the height is nearest to the wish: one picture more or less is never better', () => {
    fc.assert(
      fc.property(ratios, capacity, (all, wanted) => {
        const { ends } = breakRows(all, wanted)
        const off = (width: number) => Math.abs(Math.log(width / wanted))
        for (const [row, end] of ends.entries()) {
          const start = (ends[row - 1] ?? -1) + 1
          const here = sum(all.slice(start, end + 1))
          const next = all[end + 1] ?? 0
          expect(off(here)).toBeLessThanOrEqual(off(here + next) + 1e-9)
          if (end > start) expect(off(here)).toBeLessThanOrEqual(off(here - (all[end] ?? 0)) + 1e-9)
        }
      }),
    )
  })

  test('stay as they are when more pictures follow, the last one apart', () => {
    fc.assert(
      fc.property(ratios, ratios, capacity, (known, more, wanted) => {
        const before = breakRows(known, wanted).ends
        const after = breakRows([...known, ...more], wanted).ends
        expect(after.slice(0, before.length)).toEqual(before)
      }),
    )
  })

  test('that are not open stay to the end, even the last', () => {
    fc.assert(
      fc.property(ratios, ratios, capacity, (known, more, wanted) => {
        fc.pre(more.length > 0)
        const { openFrom } = breakRows(known, wanted)
        const rows = rowsOf([...known, ...more], breakRows([...known, ...more], wanted).ends)
        const starts = rows.map((_, row) => rows.slice(0, row).flat().length)
        expect(starts).toContain(openFrom)
      }),
    )
  })

  test('the last one is as high as the others, or fills the wall', () => {
    fc.assert(
      fc.property(ratios, capacity, (all, wanted) => {
        const { ends, rest } = breakRows(all, wanted)
        const last = sum(all.slice((ends.at(-1) ?? -1) + 1))
        if (rest === 0) expect(last).toBeGreaterThanOrEqual(0.85 * wanted - 1e-9)
        else expect(last + rest).toBeCloseTo(wanted, 9)
      }),
    )
  })

  test('no pictures, no rows', () => {
    expect(breakRows([], 5)).toEqual({ ends: [], rest: 5, openFrom: 0 })
    expect(arrange([])).toEqual({ endsIn: [], rest: [...rowCapacities], openIn: [] })
  })

  test('a picture wider than the wall has a row of its own', () => {
    expect(breakRows([1, 4, 1], 2.1).ends).toEqual([0, 1])
  })
})

test('an arrangement says for each picture in which classes its row ends', () => {
  const squares = Array.from({ length: 12 }, () => 1)
  const { endsIn, rest, openIn } = arrange(squares)
  for (const [index, wanted] of rowCapacities.entries()) {
    const ends = endsIn.flatMap((classes, picture) => (classes.includes(index) ? [picture] : []))
    expect(ends).toEqual(breakRows(squares, wanted).ends)
    expect(rest[index]).toBe(breakRows(squares, wanted).rest)
    const open = openIn.flatMap((classes, picture) => (classes.includes(index) ? [picture] : []))
    expect(open[0] ?? squares.length).toBe(breakRows(squares, wanted).openFrom)
  }
})

test('only shapes too odd for a row are framed otherwise than they are', () => {
  expect(frameRatio(1472, 1104)).toBe(1472 / 1104)
  expect(frameRatio(576, 1344)).toBe(576 / 1344)
  expect(frameRatio(262_144, 1)).toBe(4)
  expect(frameRatio(1, 262_144)).toBe(0.4)
})
