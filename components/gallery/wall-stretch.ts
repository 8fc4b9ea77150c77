import type { WallPage, WallPicture } from '@/lib/gallery/view'
import type { ReviewState } from '@/lib/review/machine'

const separator = ' '

/** One page of a wall: which pictures are on it always, and what is known of them while it is held. */
export class Stretch {
  /** One text: a hundred thousand of them are a quarter of what as many strings would be. */
  readonly #ids: string
  readonly count: number
  /** By place; `null` when they were let go. */
  #pictures: (WallPicture | undefined)[] | null

  constructor(
    /** The index of its first picture on the wall. */
    readonly from: number,
    /** What fetches it again; `null`: the beginning. */
    readonly cursor: string | null,
    { pictures }: WallPage,
  ) {
    this.#ids = pictures.map(({ id }) => id).join(separator)
    this.count = pictures.length
    this.#pictures = pictures
  }

  /** Behind its last picture. */
  get to(): number {
    return this.from + this.count
  }

  get ids(): string[] {
    return this.count === 0 ? [] : this.#ids.split(separator)
  }

  get held(): boolean {
    return this.#pictures !== null
  }

  at(index: number): WallPicture | undefined {
    return this.#pictures?.[index - this.from]
  }

  letGo(): void {
    this.#pictures = null
  }

  /** What was fetched again. A picture that is not in it any more stays as it was known, if it is. */
  fill(fetched: readonly WallPicture[]): void {
    const byId = new Map(fetched.map((picture) => [picture.id, picture]))
    this.#pictures = this.ids.map((id, place) => byId.get(id) ?? this.#pictures?.[place])
  }

  /** Is it here, and held? */
  decide(id: string, review: ReviewState): boolean {
    const place = this.#pictures?.findIndex((picture) => picture?.id === id) ?? -1
    if (place < 0) return false
    this.#pictures = (this.#pictures ?? []).map((each, at) =>
      each && at === place ? { ...each, review } : each,
    )
    return true
  }
}
