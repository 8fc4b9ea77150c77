/** What the server says to its decoder, and the decoder's first word. */

/** Absolute paths on the local disk; the two renditions do not exist yet. */
export interface DecoderJob {
  original: string
  preview: string
  thumb: string
}

/** Said once, as soon as the decoder can work. */
export const readyWord = 'ready'
