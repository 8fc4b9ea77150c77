export type NotAPictureReason = 'format' | 'animated' | 'too_many_pixels' | 'truncated' | 'corrupt'

/** Bytes that will not be shown as a picture. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture'

  constructor(
    readonly reason: NotAPictureReason,
    message: string,
  ) {
    super(message)
  }

  /** The fault may lie in the transfer: half a picture, or one that does not decode. */
  get worthFetchingAgain(): boolean {
    return this.reason === 'truncated' || this.reason === 'corrupt'
  }
}
