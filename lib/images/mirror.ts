/**
 * Brings a picture home: download → inspect, decode, renditions (in a process of its own) → storage.
 * The bytes themselves never pass through the memory of this process as a whole. Nothing here is
 * remembered between calls and every key follows from the bytes and the generation, so a mirror that
 * died anywhere is simply run again. The original is put last: where it lies, its renditions lie too.
 * The caller writes the row, and writes it last.
 */
import 'server-only'
import { rm } from 'node:fs/promises'
import { download, type Downloaded, type DownloadRequest } from '@/lib/net/download'
import { DownloadError, type DownloadFailureKind } from '@/lib/net/download-error'
import { decoder, type Decoder } from './decoder/decoder'
import { DecoderUnavailable } from './decoder/decoder-process'
import type { PictureFormat } from './header/header'
import { NotAPicture } from './not-a-picture'
import { incomingFile } from './storage/incoming'
import { picturesFolder, storage } from './storage/index'
import { originalKey, previewKey, quarantineKey, thumbKey } from './storage/key'
import { StorageUnavailable, type Storage } from './storage/storage'

export interface MirrorRequest {
  generationId: string
  url: string
  allow: DownloadRequest['allow']
  /** What arrives now is kept even when it is half a picture. */
  finalTry: boolean
  signal?: AbortSignal
}

export interface MirroredPicture {
  /** Of the original, hex. */
  sha256: string
  bytes: number
  format: PictureFormat
  /** As seen, after orientation. */
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  originalKey: string
  previewKey: string
  thumbKey: string
  /** Of the renditions, hex: what the integrity check compares them with. */
  previewSha256: string
  thumbSha256: string
}

/** `message` may be shown and logged: it never holds more of a URL than its host. */
export type MirrorProblem =
  /** The host answered 403, 404 or 410. */
  | { kind: 'gone'; message: string }
  /** By our own rules; no bytes were kept. */
  | { kind: 'refused'; message: string }
  /** The bytes arrived and are no picture; they are kept under `quarantineKey`. */
  | { kind: 'quarantined'; message: string; quarantineKey: string }
  /** Network, deadline, 5xx, or half a picture. */
  | { kind: 'try_again'; message: string }
  /** Our own disk or decoder: nothing is wrong with the picture. */
  | { kind: 'storage_unavailable'; message: string }

export class MirrorFailure extends Error {
  override readonly name = 'MirrorFailure'

  constructor(readonly problem: MirrorProblem) {
    super(`${problem.kind}: ${problem.message}`)
  }
}

/** What the mirror stands on; replaced by the fault tests. */
export interface MirrorGround {
  storage: Storage
  /** Holds the incoming files; on local disk, whatever the storage is. */
  folder: string
  download: (request: DownloadRequest) => Promise<Downloaded>
  /** Default: the one of this process. */
  decoder?: Decoder
}

const afterDownload: Record<DownloadFailureKind, 'gone' | 'refused' | 'try_again'> = {
  gone: 'gone',
  refused: 'refused',
  too_large: 'refused',
  unavailable: 'try_again',
}

function problemOf(error: unknown): MirrorProblem | null {
  if (error instanceof DownloadError)
    return { kind: afterDownload[error.kind], message: error.message }
  if (error instanceof NotAPicture) return { kind: 'try_again', message: error.message }
  if (error instanceof StorageUnavailable || error instanceof DecoderUnavailable)
    return { kind: 'storage_unavailable', message: error.message }
  // A system error that is neither the network's nor the storage's comes from the incoming files.
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return { kind: 'storage_unavailable', message: `The disk answers ${String(error.code)}.` }
  return null
}

async function keep(
  arrived: Downloaded,
  request: MirrorRequest,
  ground: MirrorGround,
  temporary: () => Promise<string>,
): Promise<MirroredPicture> {
  const of = { sha256: arrived.sha256, generationId: request.generationId }
  const files = { original: arrived.file, preview: await temporary(), thumb: await temporary() }
  const picture = await decoderOf(ground).prepare(files)
  const keys = {
    originalKey: originalKey(of, picture.format),
    previewKey: previewKey(of),
    thumbKey: thumbKey(of),
  }
  await ground.storage.put(keys.previewKey, files.preview)
  await ground.storage.put(keys.thumbKey, files.thumb)
  await ground.storage.put(keys.originalKey, files.original)
  return { sha256: of.sha256, bytes: arrived.bytes, ...picture, ...keys }
}

const decoderOf = (ground: MirrorGround) => ground.decoder ?? decoder()

/** Throws `MirrorFailure`; anything else is a mistake of ours. */
export async function mirror(
  request: MirrorRequest,
  ground: MirrorGround = { storage: storage(), folder: picturesFolder(), download },
): Promise<MirroredPicture> {
  const files: string[] = []
  const temporary = async () => {
    const file = await incomingFile(ground.folder)
    files.push(file)
    return file
  }
  try {
    const { url, allow, signal } = request
    decoderOf(ground).warmUp()
    const arrived = await ground.download({ url, allow, signal, file: await temporary() })
    try {
      return await keep(arrived, request, ground, temporary)
    } catch (error) {
      if (!(error instanceof NotAPicture)) throw error
      if (error.worthFetchingAgain && !request.finalTry) throw error
      const key = quarantineKey({ sha256: arrived.sha256, generationId: request.generationId })
      await ground.storage.put(key, arrived.file)
      throw new MirrorFailure({
        kind: 'quarantined',
        message: error.message,
        quarantineKey: key,
      })
    }
  } catch (error) {
    const problem = problemOf(error)
    throw problem ? new MirrorFailure(problem) : error
  } finally {
    await Promise.all(files.map((file) => rm(file, { force: true }).catch(() => undefined)))
  }
}
