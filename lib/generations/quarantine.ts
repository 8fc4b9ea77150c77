import 'server-only'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { forbidden, notFound } from '@/lib/errors'
import type { Generation, PrismaClient } from '@/lib/generated/sqlite/client'
import { store } from '@/lib/generations/commit'
import { claim, settleLease } from '@/lib/generations/lease'
import { noLongerOffered } from '@/lib/generations/resolve'
import { mirror, MirrorFailure, type MirrorGround } from '@/lib/images/mirror'
import { StorageUnavailable, type Storage } from '@/lib/images/storage/storage'

async function findQuarantined(
  client: PrismaClient,
  actor: Actor,
  id: string,
): Promise<Generation> {
  if (!can(actor.role, 'manage')) throw forbidden()
  const row = await client.generation.findUnique({ where: { id } })
  if (row?.state !== 'quarantined') throw notFound()
  return row
}

/** The bytes that were refused, for an admin to look at with care; `null` when none were kept. */
export async function openQuarantined(
  client: PrismaClient,
  actor: Actor,
  id: string,
  storage: Storage,
) {
  const { quarantineKey } = await findQuarantined(client, actor, id)
  return quarantineKey === null ? null : storage.open(quarantineKey)
}

/** The kept bytes take the road of a download, through every check. */
function fromStorage(storage: Storage, key: string): MirrorGround['download'] {
  return async ({ file }) => {
    const kept = await storage.open(key)
    if (!kept) throw new StorageUnavailable('The quarantined bytes are not in the picture store.')
    const hash = createHash('sha256')
    await pipeline(
      kept.stream,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    )
    return { file, bytes: kept.size, sha256: hash.digest('hex') }
  }
}

export type Released =
  /** The bytes passed this time: the picture is in the gallery. */
  | 'ready'
  /** No bytes were kept (its address was refused): it is fetched once more. */
  | 'fetching'
  /** Refused again; nothing changed. */
  | 'still_refused'

/**
 * Judges a quarantined picture anew, by today's rules: after an update, or after its host was put on
 * the list. No rule is waived: what may not be decoded here is not shown here.
 */
export async function releaseQuarantined(
  client: PrismaClient,
  actor: Actor,
  id: string,
  ground: Omit<MirrorGround, 'download'>,
  now: Date,
): Promise<Released> {
  const row = await findQuarantined(client, actor, id)
  const lease = await claim(client, row, 'quarantined')
  if (!lease) throw noLongerOffered()
  if (row.quarantineKey === null) {
    await settleLease(client, lease, 'mirroring', {
      mirrorTries: 0,
      nextAttemptAt: now,
      finishedAt: null,
    })
    await record(client, actor, 'generation.fetch_again', id)
    return 'fetching'
  }
  try {
    const picture = await mirror(
      { generationId: id, url: '', allow: () => refuseAll, finalTry: false },
      { ...ground, download: fromStorage(ground.storage, row.quarantineKey) },
    )
    await store(client, row, lease, picture, now)
    await ground.storage.remove(row.quarantineKey)
    await record(client, actor, 'generation.release', id)
    return 'ready'
  } catch (error) {
    await settleLease(client, lease, 'quarantined', {})
    if (error instanceof MirrorFailure && error.problem.kind !== 'storage_unavailable')
      return 'still_refused'
    throw error
  }
}

const refuseAll = { allowed: false, privateAllowed: false }
