import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { notFound, UserError } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import type { TemplateInput } from '@/lib/templates/input'
import type { TemplateView } from '@/lib/templates/view'

/** Of one person. What nobody finds any more is no help. */
export const mostTemplates = 200

/** Templates are the team's: everybody reads them all, the newest first. */
export async function readTemplates(client: PrismaClient, actor: Actor): Promise<TemplateView[]> {
  const rows = await client.template.findMany({
    include: { user: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1000,
  })
  return rows.map(({ id, name, prompt, settings, user, userId, createdAt }) => ({
    id,
    name,
    prompt,
    settings: typeof settings === 'string' ? settings : null,
    author: user?.name ?? null,
    mine: userId === actor.userId || actor.role === 'admin',
    createdAt: createdAt.toISOString(),
  }))
}

export async function saveTemplate(
  client: PrismaClient,
  actor: Actor,
  { name, prompt, settings }: TemplateInput,
): Promise<string> {
  const kept = await client.template.count({ where: { userId: actor.userId } })
  if (kept >= mostTemplates)
    throw new UserError('invalid', {
      code: 'too_many_templates',
      message: `You have ${mostTemplates} templates. Remove one first.`,
      limit: mostTemplates,
    })
  const data = { userId: actor.userId, name, prompt, ...(settings === null ? {} : { settings }) }
  return (await client.template.create({ data })).id
}

/** Only by its author, or an admin. Throws `notFound`. */
export async function removeTemplate(
  client: PrismaClient,
  actor: Actor,
  id: string,
): Promise<void> {
  const own = actor.role === 'admin' ? {} : { userId: actor.userId }
  const { count } = await client.template.deleteMany({ where: { id, ...own } })
  if (count === 0) throw notFound()
}
