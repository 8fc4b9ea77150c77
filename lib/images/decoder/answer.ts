/** What the decoder answers. Checked where it arrives, so that the decoder itself needs no schema. */
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const side = z.int().positive()

const prepared = z.object({
  outcome: z.literal('prepared'),
  format: z.enum(['png', 'jpeg', 'webp']),
  /** As seen, after orientation. */
  width: side,
  height: side,
  /** Base64. */
  thumbhash: z.base64().max(60),
  /** Of the renditions as written, hex. */
  previewSha256: sha256,
  thumbSha256: sha256,
})

/** The decoder has read bytes of strangers: what it says is checked like any other answer. */
export const decoderAnswer = z.discriminatedUnion('outcome', [
  prepared,
  z.object({
    outcome: z.literal('not_a_picture'),
    reason: z.enum(['format', 'animated', 'too_many_pixels', 'truncated', 'corrupt']),
    message: z.string().max(200),
  }),
  /** The local disk did not take the renditions, or did not give the original. */
  z.object({ outcome: z.literal('disk'), code: z.string().regex(/^[A-Z0-9_]{1,40}$/) }),
])

export type DecoderAnswer = z.output<typeof decoderAnswer>
export type PreparedPicture = Omit<z.output<typeof prepared>, 'outcome'>
