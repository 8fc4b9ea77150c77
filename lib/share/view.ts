/** What a browser is told of share links. Client-safe. */

/** What a link opens. */
export type ShareSubject = { imageId: string } | { collectionId: string }

export interface ShareLinkView {
  id: string
  /** ISO 8601. */
  createdAt: string
  /** ISO 8601; `null`: it does not expire. */
  expiresAt: string | null
  hasPassword: boolean
  withPrompt: boolean
  withCost: boolean
  views: number
  /** May the reader take it back? */
  mine: boolean
}

/** In days; `null`: until somebody takes it back. */
export const shareDurations = [1, 7, 30, null] as const
export type ShareDuration = (typeof shareDurations)[number]

/** What a stranger sees. */
export interface SharedPicture {
  id: string
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  /** ISO 8601. */
  createdAt: string
  approved: boolean
  /** `null` where the link does not tell. */
  prompt: string | null
  /** In micro-dollars. `null` where the link does not tell, or nothing was charged. */
  microUsd: number | null
}

export interface SharedView {
  /** Of a collection; `null` for a single picture. */
  name: string | null
  pictures: SharedPicture[]
  /** How many there are; more than are listed, perhaps. */
  count: number
}
