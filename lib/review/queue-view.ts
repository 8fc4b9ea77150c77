/** What a browser is told of the queue. Client-safe. */
import type { ProviderId } from '@/lib/catalog/models'
import type { PictureCost } from '@/lib/gallery/view'
import type { ReviewView } from '@/lib/review/view'

export interface QueuePicture {
  id: string
  prompt: string
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  provider: ProviderId
  sandbox: boolean
  /** ISO 8601. */
  createdAt: string
  /** `null` when the account is gone. */
  author: string | null
  seed: number | null
  cost: PictureCost | null
}

export interface QueueItem {
  picture: QueuePicture
  review: ReviewView
}

/** The answer of `GET /api/review/queue`. */
export interface QueuePage {
  /** Oldest first. */
  items: QueueItem[]
  /** How many wait in all, these included. */
  total: number
  /** `null`: these are the last ones. */
  nextCursor: string | null
}
