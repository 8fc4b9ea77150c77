export type NotAPictureReason =
  | 'format'
  | 'animated'
  | 'too_many_pixels'
  | 'truncated'
  | 'corrupt'
  /** The decoder broke down over it, or did not come to an end. */
  | 'decoder_lost'

/** Bytes that will not be shown as a picture. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture'

  constructor(
    readonly reason: NotAPictureReason,
    message: string,
  ) {
    super(message)
  }

  /** The fault may lie in the transfer, or with us: half a picture, or one that does not decode. */
  get worthFetchingAgain(): boolean {
    return ['truncated', 'corrupt', 'decoder_lost'].includes(this.reason)
  }
}
