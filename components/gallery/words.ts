/** The wall's words, handed down from the server so that no translation code goes to the browser. Client-safe. */
import type { DownloadWords } from '@/components/gallery/download-dialog'
import type { BulkDecision } from '@/lib/gallery/bulk'
import type { FrameState } from '@/lib/gallery/frame-state'
import type { ReviewState } from '@/lib/review/machine'

export interface TileWords {
  sandbox: string
  review: Record<ReviewState, string>
  frame: Record<FrameState, string>
  /** Holds `{mean}`. */
  rated: string
  /** Holds `{prompt}`. */
  select: string
}

export interface WallWords {
  today: string
  yesterday: string
  loadMore: string
  loading: string
  loadFailed: string
  tryAgain: string
  allShown: string
  /** Holds `{shown}`. */
  shown: string
  tile: TileWords
}

export interface BulkWords {
  label: string
  /** These hold `{count}`. */
  selected: string
  selectAll: string
  skipped: string
  done: Record<BulkDecision | 'tagged' | 'collected' | 'trashed' | 'restored' | 'undone', string>
  approve: string
  tag: string
  collect: string
  compare: string
  download: string
  handover: DownloadWords
  trash: string
  restore: string
  undo: string
  clear: string
  working: string
  failed: string
  tooMany: string
  forbidden: string
  tagTitle: string
  tagLabel: string
  tagHint: string
  collectTitle: string
  collectLabel: string
  newCollection: string
  cancel: string
}
