/**
 * Where every row of a long wall lies, so that a browser needs to hold only those in sight. It breaks rows
 * as `breakRows` does and adds heights up as the style sheet makes them; pictures that come at the end cost
 * no more than themselves. Pure and client-safe.
 */
import { nearlyFull, rowCapacities } from '@/lib/gallery/justified'

/** The measures of `wall.module.css`, in pixels. */
export const gap = 12
export const captionHeight = 36
export const headingHeight = 36
export const dayPadding = 12

/** Widths at which the next class begins. */
const classEnds = [480, 680, 900, 1150, 1450, 1900]

export function capacityFor(width: number): number {
  const index = classEnds.findIndex((end) => width < end)
  return rowCapacities[index < 0 ? classEnds.length : index] ?? rowCapacities[0]
}

export interface Placed {
  /** Its place among all. */
  index: number
  ratio: number
  /** `2026-09-12`; empty on a wall without days. */
  day: string
}

/** Heights of the wall, in pixels. */
export type Span = readonly [from: number, to: number]

/** Of the pictures `from`, by index, up to the one before `to`; some between them may not be placed. */
export interface Row {
  from: number
  to: number
  top: number
  bottom: number
}

export interface DayBlock {
  day: string
  top: number
  bottom: number
  /** Its first row, and the one behind its last. */
  rows: [from: number, to: number]
}

export class WallLayout {
  readonly days: DayBlock[] = []
  readonly #capacity: number
  // Lists of numbers, and not one of rows: a long wall has tens of thousands.
  readonly #tops: number[] = []
  readonly #bottoms: number[] = []
  readonly #firsts: number[] = []
  /** Behind the last picture of the last row. */
  #end = 0
  #pending: Placed[] = []
  #sum = 0
  #bottom = 0

  constructor(readonly width: number) {
    this.#capacity = capacityFor(width)
  }

  /** Without what is held back. */
  get height(): number {
    return this.#bottom
  }

  get rowCount(): number {
    return this.#tops.length
  }

  /** `undefined` past the last. */
  row(at: number): Row | undefined {
    const [from, top, bottom] = [this.#firsts[at], this.#tops[at], this.#bottoms[at]]
    if (from === undefined || top === undefined || bottom === undefined) return undefined
    return { from, to: this.#firsts[at + 1] ?? this.#end, top, bottom }
  }

  /** The place of the first row whose lower edge lies below `y`. */
  firstBelow(y: number): number {
    return firstWhere(this.rowCount, (at) => (this.#bottoms[at] ?? 0) > y)
  }

  /** The row this picture is in, or would be. */
  rowOf(index: number): Row | undefined {
    return this.row(firstWhere(this.rowCount, (at) => (this.#firsts[at + 1] ?? this.#end) > index))
  }

  /** Pictures behind all others. A last row that more pictures would change is held back. */
  add(pictures: Iterable<Placed>): void {
    for (const picture of pictures) {
      if (picture.day !== this.#lastDay) this.close()
      this.#place(picture)
    }
  }

  /** Nothing more comes, to this day at least: shows what was held back. */
  close(): void {
    if (this.#pending.length === 0) return
    this.#endRow(this.#sum >= nearlyFull * this.#capacity ? 0 : this.#capacity - this.#sum)
  }

  get #lastDay(): string | undefined {
    return this.#pending.at(-1)?.day ?? this.days.at(-1)?.day
  }

  #place(picture: Placed): void {
    const crossing = this.#sum + picture.ratio
    if (
      this.#sum > 0 &&
      crossing > this.#capacity &&
      this.#capacity / this.#sum <= crossing / this.#capacity
    )
      this.#endRow(0)
    this.#pending.push(picture)
    this.#sum += picture.ratio
    if (this.#sum >= this.#capacity) this.#endRow(0)
  }

  /** `rest`: what it leaves free, in heights. */
  #endRow(rest: number): void {
    const [first] = this.#pending
    if (!first) return
    const block = this.#blockFor(first.day)
    const free = this.width - gap * (this.#pending.length - 1)
    const top = block.bottom - dayPadding
    const bottom = top + free / (this.#sum + rest) + captionHeight
    this.#firsts.push(first.index)
    this.#tops.push(top)
    this.#bottoms.push(bottom)
    this.#end = (this.#pending.at(-1) ?? first).index + 1
    block.bottom = bottom + dayPadding
    block.rows[1] = this.rowCount
    this.#bottom = block.bottom
    this.#pending = []
    this.#sum = 0
  }

  #blockFor(day: string): DayBlock {
    const last = this.days.at(-1)
    if (last?.day === day) return last
    const bottom = this.#bottom + (day === '' ? 0 : headingHeight) + dayPadding
    const rows: DayBlock['rows'] = [this.rowCount, this.rowCount]
    const block = { day, top: this.#bottom, bottom, rows }
    this.days.push(block)
    return block
  }
}

/** The first of so many for which `holds`, which then holds for all behind it too. */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

/** What lies between two heights: the days there, each with its rows there. */
export interface Slice {
  /** The room of the days that are not there, above and below. */
  before: number
  after: number
  days: {
    day: string
    headed: boolean
    rows: Row[]
    /** Where its first row begins, there or not. */
    top: number
    /** Of all its rows, there or not. */
    height: number
  }[]
}

function rowsBetween(layout: WallLayout, block: DayBlock, from: number, to: number): Row[] {
  const [begin, end] = block.rows
  const rows: Row[] = []
  for (let at = Math.max(begin, layout.firstBelow(from)); at < end; at += 1) {
    const row = layout.row(at)
    if (!row || row.top >= to) break
    rows.push(row)
  }
  return rows
}

export function sliceOf(layout: WallLayout, from: number, to: number): Slice {
  const days: Slice['days'] = []
  const first = firstWhere(layout.days.length, (at) => (layout.days[at]?.bottom ?? 0) > from)
  let at = first
  for (; at < layout.days.length; at += 1) {
    const block = layout.days[at]
    if (!block || block.top >= to) break
    const top = block.top + (block.day === '' ? 0 : headingHeight)
    days.push({
      ...{ day: block.day, headed: block.day !== '', top },
      rows: rowsBetween(layout, block, from, to),
      height: block.bottom - dayPadding - top,
    })
  }
  const before = layout.days[first]?.top ?? layout.height
  const end = at > first ? layout.days[at - 1]?.bottom : before
  return { before, days, after: layout.height - (end ?? before) }
}
