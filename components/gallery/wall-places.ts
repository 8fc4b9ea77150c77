/** Where the pictures of a wall lie: in their order, under their days, in rows. No pictures in here. */
import { dayOf } from '@/lib/gallery/calendar'
import { frameRatio } from '@/lib/gallery/justified'
import { type Placed, type Slice, sliceOf, type Span, WallLayout } from '@/lib/gallery/layout'
import type { WallPicture } from '@/lib/gallery/view'

export class WallPlaces {
  #ratios: number[] = []
  #days: { day: string; from: number }[] = []
  /** Taken off the wall, by index. */
  #hidden = new Set<number>()
  #layout: WallLayout | null = null
  /** Nothing comes behind what is known. */
  #complete = false

  constructor(
    readonly byDay: boolean,
    readonly timeZone: string,
  ) {}

  get count(): number {
    return this.#ratios.length
  }

  /** In pixels; `null` before the browser has measured. */
  get width(): number | null {
    return this.#layout?.width ?? null
  }

  ratioOf = (index: number): number => this.#ratios[index] ?? 1

  isHidden = (index: number): boolean => this.#hidden.has(index)

  /** Behind all others. `complete` when nothing comes behind these. */
  add(
    pictures: readonly WallPicture[],
    isHidden: (id: string) => boolean,
    complete: boolean,
  ): void {
    const from = this.count
    for (const { id, width, height, createdAt } of pictures) {
      if (isHidden(id)) this.#hidden.add(this.count)
      const day = this.byDay ? dayOf(new Date(createdAt), this.timeZone) : ''
      if (day !== this.#days.at(-1)?.day) this.#days.push({ day, from: this.count })
      this.#ratios.push(frameRatio(width, height))
    }
    this.#complete = complete
    this.#place(from)
  }

  /** Takes these off the wall, and puts all others back. */
  hide(indexes: Iterable<number>): void {
    this.#hidden = new Set(indexes)
    if (this.#layout) this.layOut(this.#layout.width)
  }

  /** Everything anew. */
  layOut(width: number): void {
    this.#layout = new WallLayout(width)
    this.#place(0)
  }

  /** What lies between these heights; `null` before the browser has measured. */
  slice(span: Span): Slice | null {
    return this.#layout && sliceOf(this.#layout, ...span)
  }

  /** The height at which a picture of the window's upper edge lies, to hold it still over a new layout. */
  anchorAt(y: number): { index: number; top: number } | null {
    const row = this.#layout?.row(this.#layout.firstBelow(y))
    return row ? { index: row.from, top: row.top } : null
  }

  topOf(index: number): number | null {
    return this.#layout?.rowOf(index)?.top ?? null
  }

  #place(from: number): void {
    this.#layout?.add(this.#shown(from))
    if (this.#complete) this.#layout?.close()
  }

  *#shown(from: number): Generator<Placed> {
    let at = Math.max(
      0,
      this.#days.findLastIndex((day) => day.from <= from),
    )
    for (let index = from; index < this.count; index += 1) {
      while ((this.#days[at + 1]?.from ?? Infinity) <= index) at += 1
      if (this.#hidden.has(index)) continue
      yield { index, ratio: this.ratioOf(index), day: this.#days[at]?.day ?? '' }
    }
  }
}
