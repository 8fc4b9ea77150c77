import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { forbidden } from '@/lib/errors'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import type { ReviewRules } from '@/lib/review/rights'
import { readSetting, writeSetting } from '@/lib/settings'

const names = { twoApprovals: 'review:two_approvals', notYourOwn: 'review:not_your_own' } as const

export async function readReviewRules(
  client: PrismaClient | Prisma.TransactionClient,
): Promise<ReviewRules> {
  const read = (name: string) => readSetting(client, name, z.boolean(), false)
  return {
    twoApprovals: await read(names.twoApprovals),
    notYourOwn: await read(names.notYourOwn),
  }
}

/** Counts from the next decision on; what was decided stays. Throws `UserError` `forbidden`. */
export async function setReviewRule(
  client: PrismaClient,
  actor: Actor,
  rule: keyof ReviewRules,
  on: boolean,
): Promise<void> {
  if (!can(actor.role, 'manage')) throw forbidden()
  await client.$transaction(async (transaction) => {
    await writeSetting(transaction, names[rule], on)
    await record(transaction, actor, 'review.rule', names[rule], { on })
  })
}
