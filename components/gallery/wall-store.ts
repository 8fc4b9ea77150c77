/** What a browser knows of a wall: of all pictures their place, of those near the window everything. No React in here. */
import { dayOf } from '@/lib/gallery/calendar'
import { frameRatio } from '@/lib/gallery/justified'
import { firstBelow, type Placed, type Slice, sliceOf, WallLayout } from '@/lib/gallery/layout'
import type { WallPage, WallPicture } from '@/lib/gallery/view'
import type { ReviewState } from '@/lib/review/machine'

interface Stretch {
  from: number
  to: number
  /** What fetches it again; `null`: the beginning. */
  cursor: string | null
  /** `null` when it was let go. */
  pictures: WallPicture[] | null
}

export interface WallSnapshot {
  /** `null` before the browser has measured: the first page as the server painted it. */
  slice: Slice | null
  /** By index; those still to be fetched again are missing. */
  pictures: ReadonlyMap<number, WallPicture>
  /** How many are known of. */
  known: number
  nextCursor: string | null
}

/** So many stretches keep their pictures; more are let go, the farthest from the window first. */
const mostHeld = 8

export class WallStore {
  #stretches: Stretch[] = []
  #ids: string[] = []
  #ratios: number[] = []
  #moments: number[] = []
  #hidden = new Set<string>()
  #layout: WallLayout | null = null
  #window: [from: number, to: number] = [0, 0]
  #listeners = new Set<() => void>()
  snapshot: WallSnapshot
  nextCursor: string | null

  /** `start` is where the first page begins, as a cursor; `null`: at the beginning of the wall. */
  constructor(
    first: WallPage,
    start: string | null,
    readonly byDay: boolean,
    private timeZone: string,
  ) {
    this.nextCursor = first.nextCursor
    this.#append(first, start)
    this.snapshot = this.#take()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get width(): number | null {
    return this.#layout?.width ?? null
  }

  /** Of all that is known. */
  get height(): number {
    return this.#layout?.height ?? 0
  }

  /** The page behind all others. */
  add(page: WallPage): void {
    const from = this.#ids.length
    this.#append(page, this.nextCursor)
    this.nextCursor = page.nextCursor
    this.#layout?.add(this.#placed(from))
    if (page.nextCursor === null) this.#layout?.close()
    this.#tell()
  }

  /** Other measures, other days: everything is laid out anew. */
  layOut(width: number, timeZone: string): void {
    if (width === this.width && timeZone === this.timeZone) return
    this.timeZone = timeZone
    this.#rebuild(width)
  }

  /** Shows what lies between two heights of the wall. */
  look(from: number, to: number): void {
    this.#window = [from, to]
    this.#tell()
  }

  ratioOf(index: number): number {
    return this.#ratios[index] ?? 1
  }

  knows(id: string): boolean {
    return this.#ids.includes(id)
  }

  /** Takes pictures off the wall, or puts them back. */
  hide(ids: readonly string[], hidden: boolean): void {
    for (const id of ids)
      if (hidden) this.#hidden.add(id)
      else this.#hidden.delete(id)
    if (this.#layout) this.#rebuild(this.#layout.width)
    else this.#tell()
  }

  /** Known, on the wall, and between these two, both among them. */
  idsBetween(one: string, other: string): string[] {
    const [a, b] = [this.#ids.indexOf(one), this.#ids.indexOf(other)]
    if (a < 0 || b < 0) return b < 0 ? [] : [other]
    const ids = this.#ids.slice(Math.min(a, b), Math.max(a, b) + 1)
    return ids.filter((id) => !this.#hidden.has(id))
  }

  /** All that are known and on the wall. */
  get shownIds(): string[] {
    return this.#ids.filter((id) => !this.#hidden.has(id))
  }

  /** Stretches in the window whose pictures are missing. */
  get missing(): { cursor: string | null }[] {
    return this.#near().filter(({ pictures }) => pictures === null)
  }

  /** Somebody decided, and the picture is seen with it though it may fit the filter no more. */
  decide(id: string, review: ReviewState): void {
    for (const stretch of this.#stretches)
      if (stretch.pictures?.some((picture) => picture.id === id)) {
        stretch.pictures = stretch.pictures.map((each) =>
          each.id === id ? { ...each, review } : each,
        )
        this.#tell()
      }
  }

  /** What is held may have changed: lets go of what is far, and names what is near, to be fetched again. */
  renew(): { cursor: string | null }[] {
    const near = new Set(this.#near())
    for (const stretch of this.#stretches) if (!near.has(stretch)) stretch.pictures = null
    return [...near]
  }

  /** What was fetched again. A picture that is not in it any more stays as it was known, if it is. */
  fill(cursor: string | null, fetched: readonly WallPicture[]): void {
    const stretch = this.#stretches.find((each) => each.cursor === cursor)
    if (!stretch) return
    const byId = new Map([...(stretch.pictures ?? []), ...fetched].map((each) => [each.id, each]))
    stretch.pictures = this.#ids.slice(stretch.from, stretch.to).flatMap((id) => byId.get(id) ?? [])
    this.#tell()
  }

  /** The height at which a picture of the window's upper edge lies, to hold it still over a new layout. */
  anchorAt(y: number): { index: number; top: number } | null {
    const rows = this.#layout?.rows ?? []
    const row = rows[firstBelow(rows, y)]
    const index = row?.indexes[0]
    return row && index !== undefined ? { index, top: row.top } : null
  }

  topOf(index: number): number | null {
    return this.#layout?.rows.find(({ indexes }) => (indexes.at(-1) ?? -1) >= index)?.top ?? null
  }

  #append(page: WallPage, cursor: string | null): void {
    const from = this.#ids.length
    for (const { id, width, height, createdAt } of page.pictures) {
      this.#ids.push(id)
      this.#ratios.push(frameRatio(width, height))
      this.#moments.push(Date.parse(createdAt))
    }
    this.#stretches.push({ from, to: this.#ids.length, cursor, pictures: page.pictures })
  }

  *#placed(from: number): Generator<Placed> {
    for (let index = from; index < this.#ids.length; index += 1) {
      if (this.#hidden.has(this.#ids[index] ?? '')) continue
      const day = this.byDay ? dayOf(new Date(this.#moments[index] ?? 0), this.timeZone) : ''
      yield { index, ratio: this.#ratios[index] ?? 1, day }
    }
  }

  #rebuild(width: number): void {
    this.#layout = new WallLayout(width)
    this.#layout.add(this.#placed(0))
    if (this.nextCursor === null) this.#layout.close()
    this.#tell()
  }

  #near(): Stretch[] {
    if (!this.#layout) return this.#stretches.slice(0, 1)
    const slice = sliceOf(this.#layout, ...this.#window)
    const indexes = slice.days.flatMap(({ rows }) => rows.flatMap((row) => row.indexes))
    const [first, last] = [indexes[0] ?? 0, indexes.at(-1) ?? 0]
    return this.#stretches.filter(({ from, to }) => from <= last && to > first)
  }

  #letGo(): void {
    const held = this.#stretches.filter(({ pictures }) => pictures !== null)
    if (held.length <= mostHeld) return
    const near = this.#near()
    const middle = near[near.length >> 1]?.from ?? 0
    held
      .sort((a, b) => Math.abs(a.from - middle) - Math.abs(b.from - middle))
      .slice(mostHeld)
      .forEach((stretch) => (stretch.pictures = null))
  }

  #take(): WallSnapshot {
    const slice = this.#layout && sliceOf(this.#layout, ...this.#window)
    const pictures = new Map<number, WallPicture>()
    for (const { from, to, pictures: own } of this.#near()) {
      const byId = new Map(own?.map((picture) => [picture.id, picture]))
      for (let index = from; index < to; index += 1) {
        const picture = byId.get(this.#ids[index] ?? '')
        if (picture && !this.#hidden.has(picture.id)) pictures.set(index, picture)
      }
    }
    return { slice, pictures, known: this.#ids.length, nextCursor: this.nextCursor }
  }

  #tell(): void {
    this.#letGo()
    this.snapshot = this.#take()
    for (const listener of this.#listeners) listener()
  }
}
