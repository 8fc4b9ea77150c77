import 'server-only'
import { opendir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { incomingFolder } from '@/lib/images/storage/incoming'
import { generationInKey } from '@/lib/images/storage/key'

/** A mirror puts its files before it writes their row, and may be held up in between. */
const youngMs = 24 * 60 * 60 * 1000
const batchSize = 200

/** Paths under `root` of everything that was there for a day. */
async function* oldFiles(root: string, now: Date): AsyncGenerator<string> {
  const folder = await opendir(root, { recursive: true }).catch(() => null)
  if (!folder) return
  for await (const entry of folder) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || entry.parentPath === incomingFolder(root)) continue
    const found = await stat(file).catch(() => null)
    if (found && now.getTime() - found.mtimeMs > youngMs) yield path.relative(root, file)
  }
}

async function unowned(client: PrismaClient, keys: string[]): Promise<string[]> {
  const ids = keys.map(generationInKey).filter((id) => id !== null)
  const generations = await client.generation.findMany({
    where: { id: { in: ids } },
    select: {
      quarantineKey: true,
      image: { select: { originalKey: true, previewKey: true, thumbKey: true } },
    },
  })
  const owned = new Set(
    generations.flatMap(({ quarantineKey, image }) => [
      quarantineKey,
      image?.originalKey,
      image?.previewKey,
      image?.thumbKey,
    ]),
  )
  return keys.filter((key) => !owned.has(key))
}

/** Files on the local disk that belong to no row. They are named, never removed: any may be a paid picture. */
export async function findOrphans(
  client: PrismaClient,
  root: string,
  now: Date,
): Promise<string[]> {
  const orphans: string[] = []
  let batch: string[] = []
  for await (const file of oldFiles(root, now)) {
    batch.push(file)
    if (batch.length < batchSize) continue
    orphans.push(...(await unowned(client, batch)))
    batch = []
  }
  orphans.push(...(await unowned(client, batch)))
  return orphans.sort()
}
