import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { normalizeForSearch } from '@/lib/catalog/search-text'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import type { PastPlace, PastPrompts } from '@/lib/templates/view'

const onePage = 30

/** Older than the place, or of the same moment and behind it in the order of the database. */
function behind({ usedAt, prompt }: PastPlace): Prisma.GenerationScalarWhereWithAggregatesInput {
  const moment = new Date(usedAt)
  return {
    OR: [
      { createdAt: { _max: { lt: moment } } },
      { AND: [{ createdAt: { _max: { equals: moment } } }, { prompt: { lt: prompt } }] },
    ],
  }
}

/** A person's own prompts, each once, the latest used first. `search` is looked for as the gallery does, anywhere in the words. */
export async function readPastPrompts(
  client: PrismaClient,
  actor: Actor,
  { search, after }: { search: string; after: PastPlace | null },
): Promise<PastPrompts> {
  const words = normalizeForSearch(search)
  const rows = await client.generation.groupBy({
    by: ['prompt'],
    where: {
      userId: actor.userId,
      ...(words === '' ? {} : { promptSearch: { contains: words } }),
    },
    _max: { createdAt: true },
    _count: { _all: true },
    ...(after ? { having: behind(after) } : {}),
    orderBy: [{ _max: { createdAt: 'desc' } }, { prompt: 'desc' }],
    take: onePage + 1,
  })
  const prompts = rows.slice(0, onePage).map(({ prompt, _max, _count }) => ({
    prompt,
    // SQLite gives an aggregated date as text.
    usedAt: new Date(_max.createdAt ?? 0).toISOString(),
    times: _count._all,
  }))
  const last = prompts.at(-1)
  return {
    prompts,
    next: rows.length > onePage && last ? { usedAt: last.usedAt, prompt: last.prompt } : null,
  }
}
