/** What a browser is told of collections. Client-safe. */
import type { ReviewState } from '@/lib/review/machine'

export interface CollectionView {
  id: string
  name: string
  /** ISO 8601. */
  createdAt: string
  /** The chosen cover, else the first picture. */
  cover: CollectionPictureView | null
  /** `null`: nobody chose one. */
  chosenCoverId: string | null
  count: number
  /** How far its review is. */
  states: Record<ReviewState, number>
  /** What its pictures were charged with, sandbox left out. */
  microUsd: number
}

export interface CollectionPictureView {
  id: string
  prompt: string
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  state: ReviewState
}

export interface CollectionPage {
  pictures: CollectionPictureView[]
  /** Where to go on; `null`: these are the last ones. */
  nextPosition: number | null
}
