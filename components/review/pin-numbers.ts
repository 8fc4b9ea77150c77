/** Pins are counted in the order their threads began. Pure and client-safe. */
import type { CommentView, Pin } from '@/lib/review/view'

export interface NumberedPin {
  commentId: string
  number: number
  author: string
  pin: Pin
}

export function numberedPins(comments: readonly CommentView[]): NumberedPin[] {
  return comments
    .flatMap(({ id, pin, author, deleted }) =>
      pin && !deleted ? [{ commentId: id, pin, author: author.name }] : [],
    )
    .map((one, index) => ({ ...one, number: index + 1 }))
}
