import 'server-only'
import type { Image, PrismaClient } from '@/lib/generated/sqlite/client'
import type { Damage } from '@/lib/images/damage'
import type { Storage } from '@/lib/images/storage/storage'
import { examine } from './examine'
import type { Finding } from './report'

const pageSize = 200

type Files = Pick<
  Image,
  | 'id'
  | 'sha256'
  | 'originalKey'
  | 'previewKey'
  | 'previewSha256'
  | 'thumbKey'
  | 'thumbSha256'
  | 'damage'
>

async function* allPictures(client: PrismaClient): AsyncGenerator<Files> {
  let after = ''
  for (;;) {
    const page = await client.image.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
    })
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}

async function findingsOf(storage: Storage, picture: Files): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [key, sha256] of [
    [picture.originalKey, picture.sha256],
    [picture.previewKey, picture.previewSha256],
    [picture.thumbKey, picture.thumbSha256],
  ] as const) {
    const problem = await examine(storage, key, sha256)
    if (problem) findings.push({ problem, key, owner: { imageId: picture.id } })
  }
  return findings
}

/** `undefined`: nothing new is known. */
function damageBy(findings: Finding[]): Damage | null | undefined {
  const problems = new Set(findings.map(({ problem }) => problem))
  if (problems.has('missing')) return 'missing'
  if (problems.has('altered')) return 'altered'
  return problems.has('unreadable') ? undefined : null
}

/** Examines every file of every picture, those in the trash too, and marks the rows. */
export async function checkPictures(
  client: PrismaClient,
  storage: Storage,
  now: Date,
  stop?: AbortSignal,
): Promise<{ pictures: number; findings: Finding[] }> {
  const all: Finding[] = []
  let pictures = 0
  for await (const picture of allPictures(client)) {
    if (stop?.aborted) break
    const findings = await findingsOf(storage, picture)
    const { count } = await client.image.updateMany({
      where: { id: picture.id },
      data: { checkedAt: now, damage: damageBy(findings) },
    })
    // Purged while it was being looked at: no files, and rightly so.
    if (count === 0) continue
    pictures += 1
    all.push(...findings)
  }
  return { pictures, findings: all }
}
