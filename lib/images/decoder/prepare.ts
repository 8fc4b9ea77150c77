/** Runs inside the decoder: one file in, two renditions out. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { inspect } from '../inspect'
import { NotAPicture } from '../not-a-picture'
import type { DecoderAnswer } from './answer'
import { decode } from './decode'
import type { DecoderJob } from './job'
import { render } from './renditions'

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** What is neither the picture's fault nor the disk's ends the decoder: its parent starts another. */
export async function prepare(job: DecoderJob): Promise<DecoderAnswer> {
  try {
    const bytes = await readFile(job.original)
    const { format } = inspect(bytes)
    const picture = await decode(bytes)
    const { preview, thumb, thumbhash } = await render(picture)
    await writeFile(job.preview, preview, { flag: 'wx' })
    await writeFile(job.thumb, thumb, { flag: 'wx' })
    return {
      outcome: 'prepared',
      format,
      width: picture.width,
      height: picture.height,
      thumbhash,
      previewSha256: sha256Of(preview),
      thumbSha256: sha256Of(thumb),
    }
  } catch (error) {
    if (error instanceof NotAPicture && error.reason !== 'decoder_lost')
      return { outcome: 'not_a_picture', reason: error.reason, message: error.message }
    if (error instanceof Error && 'syscall' in error && 'code' in error)
      return { outcome: 'disk', code: String(error.code) }
    throw error
  }
}
