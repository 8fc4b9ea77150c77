/** What a browser is told of the team's pictures. Client-safe. */
import type { ProviderId } from '@/lib/catalog/models'
import type { Shape } from '@/lib/catalog/shape'
import type { FrameState } from '@/lib/gallery/frame-state'
import type { Damage } from '@/lib/images/damage'
import type { ReviewState } from '@/lib/review/machine'

export interface WallPicture {
  id: string
  prompt: string
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  provider: ProviderId
  sandbox: boolean
  /** ISO 8601: when the picture became ours. */
  createdAt: string
  /** What became of a generation that left no picture; `id` is its own then. */
  frame: FrameState | null
  review: ReviewState
  /** In hundredths; `null` while nobody rated. */
  ratingMean: number | null
  /** ISO 8601; `null` outside the trash. */
  trashedAt: string | null
}

/** Also the answer of `GET /api/gallery`. */
export interface WallPage {
  pictures: WallPicture[]
  /** `null`: there are no older ones. */
  nextCursor: string | null
}

/** One value of a facet, and how many pictures choosing it would show. */
export interface FacetCount<Value> {
  value: Value
  count: number
}

export interface NamedCount extends FacetCount<string> {
  /** `null`: an account that is gone. */
  name: string | null
}

export interface WallCounts {
  /** In this view. */
  total: number
  provider: FacetCount<ProviderId>[]
  review: FacetCount<ReviewState>[]
  shape: FacetCount<Shape>[]
  rewritten: FacetCount<boolean>[]
  /** At least so many stars. */
  rating: FacetCount<number>[]
  /** Ready pictures are the view's own. */
  state: FacetCount<FrameState>[]
  /** Those that hold pictures of this view, the fullest first; the chosen one always. */
  author: NamedCount[]
  collection: NamedCount[]
  tag: NamedCount[]
}

export interface PictureCost {
  microUsd: number
  /** `null` where the provider sells no credits. */
  credits: number | null
  status: 'held' | 'charged' | 'released'
}

export interface PictureView extends WallPicture {
  model: string
  region: string | null
  /** As asked for; the picture's own size is `width` and `height`. */
  aspectRatio: string | null
  askedWidth: number | null
  askedHeight: number | null
  seed: number | null
  rewritePrompt: boolean
  negativePrompt: string
  contentCheck: boolean
  /** What the picture was really made from, where the provider rewrote the prompt. */
  promptUsed: string | null
  reasoning: string | null
  /** Codes of ours, or a provider's own words. */
  warnings: string[]
  /** `null` when the ledger has no line for it. */
  cost: PictureCost | null
  requestId: string | null
  providerTaskId: string | null
  /** `null` when the account is gone. */
  author: string | null
  /** From the submit to the answer, in milliseconds. */
  tookMs: number | null
  bytes: number
  format: string
  /** Of the original, hex. */
  sha256: string
  /** What the last integrity check found of its files. */
  damage: Damage | null
  /** ISO 8601; `null` before the first integrity check. */
  checkedAt: string | null
  /** The next newer one on the wall. */
  previousId: string | null
  /** The next older one. */
  nextId: string | null
}
