import 'server-only'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { findHold, release, settle } from '@/lib/cost/ledger'
import { forbidden, notFound, UserError } from '@/lib/errors'
import type { Generation, Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { choicesFor, type Choice } from '@/lib/generations/choices'
import { limits } from '@/lib/generations/waits'
import type { GenerationState } from '@/lib/generations/view'

/** One's own, or anybody's for those who manage. The same answer for what is missing and what is not theirs. */
export async function findOwn(
  client: PrismaClient | Prisma.TransactionClient,
  actor: Actor,
  id: string,
): Promise<Generation> {
  if (!can(actor.role, 'generate')) throw forbidden()
  const row = await client.generation.findUnique({ where: { id } })
  if (!row || (row.userId !== actor.userId && !can(actor.role, 'manage'))) throw notFound()
  return row
}

export const noLongerOffered = () =>
  new UserError('conflict', {
    code: 'no_longer_offered',
    message: 'This was decided already, or the picture has moved on.',
  })

async function assertOffered(
  client: Prisma.TransactionClient,
  row: Generation,
  choice: Choice,
): Promise<void> {
  const offered = choicesFor({
    state: row.state as GenerationState,
    hasTicket: row.ticket !== null,
    moneyHeld: (await findHold(client, row.id)) !== null,
  })
  if (!offered.includes(choice)) throw noLongerOffered()
}

/** Changes the row if nobody else did since it was read, and writes down who decided. */
async function decide(
  client: PrismaClient,
  actor: Actor,
  id: string,
  choice: Choice,
  changes: Prisma.GenerationUpdateManyMutationInput,
  money: (transaction: Prisma.TransactionClient, id: string) => Promise<void>,
): Promise<void> {
  await client.$transaction(async (transaction) => {
    const row = await findOwn(transaction, actor, id)
    await assertOffered(transaction, row, choice)
    const { count } = await transaction.generation.updateMany({
      where: { id, epoch: row.epoch, state: row.state },
      data: { ...changes, epoch: row.epoch + 1 },
    })
    if (count !== 1) throw noLongerOffered()
    await money(transaction, id)
    await record(transaction, actor, `generation.${choice}`, id)
  })
}

/** The provider is asked again, for as long as it was the first time. Free. */
export function resumePolling(
  client: PrismaClient,
  actor: Actor,
  id: string,
  now: Date,
): Promise<void> {
  const changes = {
    state: 'running' satisfies GenerationState,
    pollTries: 0,
    pollUntil: new Date(now.getTime() + limits.pollForMs),
    nextAttemptAt: now,
    finishedAt: null,
    failureKind: null,
    failureCode: null,
    failureMessage: null,
    balanceAfter: null,
  }
  return decide(client, actor, id, 'resume_polling', changes, async () => undefined)
}

/** A person has seen the bill: the held amount was spent. */
export function markCharged(client: PrismaClient, actor: Actor, id: string): Promise<void> {
  return decide(client, actor, id, 'mark_charged', { resolution: 'charged' }, settle)
}

/** A person has seen the bill: nothing was spent, the amount is free again. */
export function markNotCharged(client: PrismaClient, actor: Actor, id: string): Promise<void> {
  return decide(client, actor, id, 'mark_not_charged', { resolution: 'not_charged' }, release)
}
