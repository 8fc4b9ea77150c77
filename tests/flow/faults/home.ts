import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { mirror, type MirrorGround } from '@/lib/images/mirror'
import type { Storage } from '@/lib/images/storage/storage'
import { DownloadError } from '@/lib/net/download-error'
import type { World } from '@/lib/generations/world'
import { png } from '../../pictures'
import type { LedgeringProvider } from './ledgering-provider'
import type { Life } from './life'

export const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** Every prompt is a picture of its own: bytes after the end of a PNG would be refused, so its size differs. */
const pictures = new Map<string, Promise<Buffer>>()
export function pictureOf(prompt: string): Promise<Buffer> {
  const known = pictures.get(prompt)
  if (known) return known
  const made = png(16 + pictures.size, 16)
  pictures.set(prompt, made)
  return made
}

export async function storedSha256(storage: Storage, key: string): Promise<string | null> {
  const found = await storage.open(key)
  return found && sha256(await buffer(found.stream))
}

/** The real mirror onto a real disk, by a process that may die at each of its steps. */
export function mortalMirror(
  life: Life,
  provider: LedgeringProvider,
  ground: Pick<MirrorGround, 'storage' | 'folder'>,
): World['mirror'] {
  const { storage, folder } = ground
  const download: MirrorGround['download'] = ({ url, file }) =>
    life.effect('download', async () => {
      const prompt = provider.fetch(url)
      if (prompt === null) throw new DownloadError('gone', 'http_403', 'The host answered 403.')
      const bytes = await pictureOf(prompt)
      await writeFile(file, bytes)
      return { file, bytes: bytes.length, sha256: sha256(bytes) }
    })
  const mortal: Storage = {
    ...storage,
    put: (key, file) => life.effect(`put ${key.split('/')[0]}`, () => storage.put(key, file)),
  }
  return async (request) => {
    try {
      return await mirror(request, { storage: mortal, folder, download })
    } finally {
      // The dead see neither the picture nor what went wrong with it.
      await life.read(async () => undefined)
    }
  }
}
