import 'server-only'
import { NotAPicture } from '../not-a-picture'
import { StorageUnavailable } from '../storage/storage'
import type { PreparedPicture } from './answer'
import { DecoderUnavailable } from './decoder-process'
import type { DecoderJob } from './job'
import { createDecoderPool, type DecoderPool, type PoolAnswer } from './pool'

/**
 * Decodes in processes of its own: a crash of the decoder, or a picture without end, costs that
 * picture one try and the server nothing.
 */
export interface Decoder extends Pick<DecoderPool, 'warmUp' | 'close'> {
  /**
   * Inspects and decodes `original`, writes both renditions. Throws `NotAPicture`,
   * `StorageUnavailable` for the local disk, `DecoderUnavailable`.
   */
  prepare(job: DecoderJob): Promise<PreparedPicture>
}

function pictureFrom(answer: PoolAnswer): PreparedPicture {
  switch (answer.outcome) {
    case 'not_a_picture':
      throw new NotAPicture(answer.reason, answer.message)
    case 'lost':
      throw new NotAPicture('decoder_lost', 'The decoder broke down over the picture.')
    case 'disk':
      throw new StorageUnavailable(`The disk answers ${answer.code}.`)
    case 'unavailable':
      throw new DecoderUnavailable(answer.message)
    case 'prepared': {
      const { outcome: _prepared, ...picture } = answer
      return picture
    }
  }
}

export function decoderOf(pool: DecoderPool): Decoder {
  return {
    prepare: async (job) => pictureFrom(await pool.ask(job)),
    warmUp: () => pool.warmUp(),
    close: () => pool.close(),
  }
}

const shared = globalThis as typeof globalThis & { zimageDecoderPool?: DecoderPool }

/** The one decoder of this process. */
export function decoder(): Decoder {
  return decoderOf((shared.zimageDecoderPool ??= createDecoderPool()))
}
