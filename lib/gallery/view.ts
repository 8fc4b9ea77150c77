/** What a browser is told of the team's pictures. Client-safe. */
import type { ProviderId } from '@/lib/catalog/models'

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
}

/** Also the answer of `GET /api/gallery`. */
export interface WallPage {
  pictures: WallPicture[]
  /** `null`: there are no older ones. */
  nextCursor: string | null
}

/** Pictures that fit the words searched for, whatever their provider. */
export type WallCounts = Record<ProviderId, number>

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
  /** The next newer one on the wall. */
  previousId: string | null
  /** The next older one. */
  nextId: string | null
}
