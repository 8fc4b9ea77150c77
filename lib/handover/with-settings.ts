import 'server-only'
import { buffer } from 'node:stream/consumers'
import type { Actor } from '@/lib/auth/actor'
import type { ProviderId } from '@/lib/catalog/models'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { embedSettings, type Embedded } from '@/lib/images/provenance/embed'
import type { Storage } from '@/lib/images/storage/storage'

/** What a picture was asked for with; as `writeSettings` of the playground takes it. */
export interface PictureSettings {
  provider: ProviderId
  prompt: string
  aspectRatio: string | null
  contentCheck: boolean
  width: number | null
  height: number | null
  seed: number | null
  rewritePrompt: boolean
  negativePrompt: string
}

export interface PictureWithSettings {
  id: string
  format: string
  originalKey: string
  settings: PictureSettings
}

const idPattern = /^[A-Za-z0-9_-]{1,80}$/

/** `null` for an id that is none. Every member of the team may see every picture. */
export async function findPictureWithSettings(
  client: PrismaClient,
  _actor: Actor,
  imageId: string,
): Promise<PictureWithSettings | null> {
  if (!idPattern.test(imageId)) return null
  const row = await client.image.findFirst({
    where: { id: imageId, trashedAt: null },
    select: {
      id: true,
      format: true,
      originalKey: true,
      generation: {
        select: {
          provider: true,
          prompt: true,
          aspectRatio: true,
          contentCheck: true,
          width: true,
          height: true,
          seed: true,
          rewritePrompt: true,
          negativePrompt: true,
        },
      },
    },
  })
  if (!row) return null
  const { generation, ...image } = row
  return { ...image, settings: { ...generation, provider: generation.provider as ProviderId } }
}

export interface HandedFile {
  bytes: Uint8Array<ArrayBuffer>
  /** Why the bytes are the original's all the same. */
  kept: Extract<Embedded, { kept: string }>['kept'] | null
}

/** The picture with its settings in the file, or the original where nothing may be added; `null`: its bytes are not there. Throws `StorageUnavailable`. */
export async function fileWithSettings(
  { originalKey, settings }: PictureWithSettings,
  json: string,
  storage: Storage,
): Promise<HandedFile | null> {
  const stored = await storage.open(originalKey)
  if (!stored) return null
  const original = await buffer(stored.stream)
  const result = embedSettings(original, { description: settings.prompt, settings: json })
  return 'bytes' in result
    ? { bytes: result.bytes, kept: null }
    : { bytes: new Uint8Array(original), kept: result.kept }
}
