/** What a browser knows of a wall: of all pictures their place, of those near the window everything. No React in here. */
import { nextDrawn } from '@/components/gallery/next-drawn'
import { WallPlaces } from '@/components/gallery/wall-places'
import { Stretch } from '@/components/gallery/wall-stretch'
import type { Slice, Span } from '@/lib/gallery/layout'
import type { WallPage, WallPicture } from '@/lib/gallery/view'
import type { ReviewState } from '@/lib/review/machine'

export interface WallSnapshot {
  /** `null` before the browser has measured: the first page as the server painted it. */
  slice: Slice | null
  /** Of the slice, by index; those still to be fetched again are missing. */
  pictures: ReadonlyMap<number, WallPicture>
  /** Those of them that are drawn. */
  drawn: ReadonlySet<number>
  /** Here what is not drawn has its place, in its colour. */
  sight: Span
  /** Nothing of the slice is still to be drawn. */
  whole: boolean
  /** How many are known of. */
  known: number
  nextCursor: string | null
}

export interface View {
  /** What lies here is on the page. */
  near: Span
  /** What lies here is drawn first. */
  sight: Span
  /** So many pictures are drawn now that were not before. */
  mostNew: number
}

/** So many stretches keep their pictures; more are let go, the farthest from the window first. */
const mostHeld = 8

export class WallStore {
  readonly places: WallPlaces
  #stretches: Stretch[] = []
  /** Taken off the wall; also those that are not known yet. */
  #hidden = new Set<string>()
  #view: View = { near: [0, 0], sight: [0, 0], mostNew: Infinity }
  #listeners = new Set<() => void>()
  snapshot: WallSnapshot
  nextCursor: string | null

  /** `start` is where the first page begins, as a cursor; `null`: at the beginning of the wall. */
  constructor(first: WallPage, start: string | null, byDay: boolean, timeZone: string) {
    this.places = new WallPlaces(byDay, timeZone)
    this.nextCursor = first.nextCursor
    this.#append(first, start)
    this.snapshot = this.#take(new Set())
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The page behind all others. */
  add(page: WallPage): void {
    this.#append(page, this.nextCursor)
    this.nextCursor = page.nextCursor
    this.#tell()
  }

  /** `width` in pixels: when it is another, everything is laid out anew. */
  layOut(width: number, view: View): void {
    this.#view = view
    if (width !== this.places.width) this.places.layOut(width)
    this.#tell()
  }

  /** Laid out and looked at as another wall is. */
  follow(other: WallStore): void {
    const { width } = other.places
    if (width !== null) this.layOut(width, other.#view)
  }

  look(view: View): void {
    this.#view = view
    this.#tell()
  }

  /** All of them? */
  knows(ids: readonly string[]): boolean {
    const known = new Set(this.#stretches.flatMap((stretch) => stretch.ids))
    return ids.every((id) => known.has(id))
  }

  /** Takes pictures off the wall, or puts them back; also those that a page on its way still brings. */
  hide(ids: readonly string[], hidden: boolean): void {
    for (const id of ids)
      if (hidden) this.#hidden.add(id)
      else this.#hidden.delete(id)
    this.places.hide(this.#indexesOf(this.#hidden))
    this.#tell()
  }

  /** Known, on the wall, and between these two, both among them. */
  idsBetween(one: string, other: string): string[] {
    const [end] = this.#indexesOf(new Set([other]))
    if (end === undefined) return []
    const [start = end] = this.#indexesOf(new Set([one]))
    const [first, last] = [Math.min(start, end), Math.max(start, end)]
    return this.#stretches
      .filter(({ from, to }) => from <= last && to > first)
      .flatMap(({ ids, from }) =>
        ids.filter((id, at) => from + at >= first && from + at <= last && !this.#hidden.has(id)),
      )
  }

  /** Stretches in the window whose pictures are missing. */
  get missing(): { cursor: string | null }[] {
    return this.#near().filter(({ held }) => !held)
  }

  /** Somebody decided, and the picture is seen with it though it may fit the filter no more. */
  decide(id: string, review: ReviewState): void {
    if (this.#stretches.some((stretch) => stretch.decide(id, review))) this.#tell()
  }

  /** What is held may have changed: lets go of what is far, and names what is near, to be fetched again. */
  renew(): { cursor: string | null }[] {
    const near = this.#near()
    for (const stretch of this.#stretches) if (!near.includes(stretch)) stretch.letGo()
    return near
  }

  /** What was fetched again. */
  fill(cursor: string | null, fetched: readonly WallPicture[]): void {
    const stretch = this.#stretches.find((each) => each.cursor === cursor)
    if (!stretch) return
    stretch.fill(fetched)
    this.#tell()
  }

  #append(page: WallPage, cursor: string | null): void {
    this.#stretches.push(new Stretch(this.places.count, cursor, page))
    const isHidden = (id: string) => this.#hidden.has(id)
    this.places.add(page.pictures, isHidden, page.nextCursor === null)
  }

  /** In the order of the wall; those it does not know are left out. */
  #indexesOf(wanted: ReadonlySet<string>): number[] {
    return this.#stretches.flatMap(({ ids: own, from }) =>
      own.flatMap((id, at) => (wanted.has(id) ? [from + at] : [])),
    )
  }

  #near(slice = this.places.slice(this.#view.near)): Stretch[] {
    if (!slice) return this.#stretches.slice(0, 1)
    const rows = slice.days.flatMap((day) => day.rows)
    const [first, last] = [rows[0]?.from ?? 0, rows.at(-1)?.to ?? 1]
    return this.#stretches.filter(({ from, to }) => from < last && to > first)
  }

  #letGo(near: readonly Stretch[]): void {
    const held = this.#stretches.filter((stretch) => stretch.held)
    if (held.length <= mostHeld) return
    const middle = near[near.length >> 1]?.from ?? 0
    held
      .sort((a, b) => Math.abs(a.from - middle) - Math.abs(b.from - middle))
      .slice(mostHeld)
      .forEach((stretch) => stretch.letGo())
  }

  #take(before: ReadonlySet<number>): WallSnapshot {
    const slice = this.places.slice(this.#view.near)
    const near = this.#near(slice)
    this.#letGo(near)
    const pictures = new Map<number, WallPicture>()
    const rows = slice?.days.flatMap((day) => day.rows) ?? []
    for (const { from, to } of slice ? rows : near)
      for (let index = from; index < to; index += 1) {
        const picture = near.find((each) => each.from <= index && each.to > index)?.at(index)
        if (picture && !this.#hidden.has(picture.id)) pictures.set(index, picture)
      }
    const has = (index: number) => pictures.has(index)
    const drawn = slice
      ? nextDrawn({ ...this.#view, rows, has, before })
      : { drawn: new Set(pictures.keys()), whole: true }
    const { sight } = this.#view
    return {
      slice,
      sight,
      pictures,
      ...drawn,
      known: this.places.count,
      nextCursor: this.nextCursor,
    }
  }

  #tell(): void {
    this.snapshot = this.#take(this.snapshot.drawn)
    for (const listener of this.#listeners) listener()
  }
}
