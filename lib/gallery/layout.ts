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

export interface Row {
  /** Of the pictures, by `index`. */
  indexes: number[]
  top: number
  bottom: number
  /** What it leaves free, in heights. */
  rest: number
}

export interface DayBlock {
  day: string
  top: number
  bottom: number
  /** Its first row, and the one behind its last. */
  rows: [from: number, to: number]
}

export class WallLayout {
  readonly rows: Row[] = []
  readonly days: DayBlock[] = []
  readonly #capacity: number
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

  #endRow(rest: number): void {
    const [first] = this.#pending
    if (!first) return
    const block = this.#blockFor(first.day)
    const free = this.width - gap * (this.#pending.length - 1)
    const top = block.bottom - dayPadding
    const bottom = top + free / (this.#sum + rest) + captionHeight
    this.rows.push({ indexes: this.#pending.map(({ index }) => index), top, bottom, rest })
    block.bottom = bottom + dayPadding
    block.rows[1] = this.rows.length
    this.#bottom = block.bottom
    this.#pending = []
    this.#sum = 0
  }

  #blockFor(day: string): DayBlock {
    const last = this.days.at(-1)
    if (last?.day === day) return last
    const bottom = this.#bottom + (day === '' ? 0 : headingHeight) + dayPadding
    const rows: DayBlock['rows'] = [this.rows.length, this.rows.length]
    const block = { day, top: this.#bottom, bottom, rows }
    this.days.push(block)
    return block
  }
}

/** The first of `items`, sorted by place, whose bottom lies below `y`. */
export function firstBelow(items: readonly { bottom: number }[], y: number): number {
  let [from, to] = [0, items.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((items[middle]?.bottom ?? 0) > y) to = middle
    else from = middle + 1
  }
  return from
}

/** What lies between two heights: the days there, each with its rows there and the room of its others. */
export interface Slice {
  before: number
  days: { day: string; headed: boolean; before: number; rows: Row[]; after: number }[]
  after: number
}

function rowsBetween({ rows }: WallLayout, block: DayBlock, from: number, to: number): Row[] {
  const [begin, end] = block.rows
  const first = Math.max(begin, firstBelow(rows, from))
  let behind = first
  while (behind < end && (rows[behind]?.top ?? to) < to) behind += 1
  return rows.slice(first, behind)
}

export function sliceOf(layout: WallLayout, from: number, to: number): Slice {
  const days: Slice['days'] = []
  const first = firstBelow(layout.days, from)
  let at = first
  for (; at < layout.days.length; at += 1) {
    const block = layout.days[at]
    if (!block || block.top >= to) break
    const shown = rowsBetween(layout, block, from, to)
    const bodyTop = block.top + (block.day === '' ? 0 : headingHeight)
    const bodyBottom = block.bottom - dayPadding
    days.push({
      day: block.day,
      headed: block.day !== '',
      before: (shown[0]?.top ?? bodyBottom) - bodyTop,
      rows: shown,
      after: bodyBottom - (shown.at(-1)?.bottom ?? bodyBottom),
    })
  }
  const before = layout.days[first]?.top ?? layout.height
  const end = at > first ? layout.days[at - 1]?.bottom : before
  return { before, days, after: layout.height - (end ?? before) }
}
