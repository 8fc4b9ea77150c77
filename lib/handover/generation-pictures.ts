import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import type { Storage } from '@/lib/images/storage/storage'
import type { ZipEntry } from '@/lib/handover/zip'
import { zipNames } from '@/lib/handover/zip-names'

export interface HandedPicture {
  prompt: string
  format: string
  originalKey: string
  createdAt: Date
}

/** More ids in one statement than some databases take. */
const atOnce = 200

/** The pictures of these generations that exist, in the order asked for. Every member may see every picture. */
export async function picturesOfGenerations(
  client: PrismaClient,
  _actor: Actor,
  generationIds: readonly string[],
): Promise<HandedPicture[]> {
  const found = new Map<string, HandedPicture>()
  for (let at = 0; at < generationIds.length; at += atOnce) {
    const images = await client.image.findMany({
      where: { generationId: { in: generationIds.slice(at, at + atOnce) }, trashedAt: null },
      select: {
        generationId: true,
        format: true,
        originalKey: true,
        createdAt: true,
        generation: { select: { prompt: true } },
      },
    })
    for (const { generationId, generation, ...image } of images)
      found.set(generationId, { ...image, prompt: generation.prompt })
  }
  return [...new Set(generationIds)].flatMap((id) => found.get(id) ?? [])
}

/** Original bytes, in order. */
export function originalEntries(pictures: readonly HandedPicture[], storage: Storage): ZipEntry[] {
  const names = zipNames(pictures)
  return pictures.map(({ originalKey, createdAt }, index) => ({
    name: names[index] ?? '',
    lastModified: createdAt,
    open: async () => (await storage.open(originalKey))?.stream ?? null,
  }))
}
