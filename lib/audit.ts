import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

/** Each has its words in `messages`, under `audit.verbs`, with `_` for the dot. */
export const auditVerbs = [
  'balance.restart',
  'budget.set',
  'collection.restore',
  'collection.trash',
  'confirm.set',
  'generation.fetch_again',
  'generation.mark_charged',
  'generation.mark_not_charged',
  'generation.release',
  'generation.resume_polling',
  'generation.try_again',
  'pace.set',
  'password.change',
  'person.disable',
  'person.enable',
  'person.invite',
  'person.remove',
  'person.reset_link',
  'person.role',
  'person.uninvite',
  'price.set',
  'provider.resume',
  'review.rule',
  'share.create',
  'share.revoke',
  'team.set_up',
  'token.create',
  'token.revoke',
] as const

export type AuditVerb = (typeof auditVerbs)[number]

/**
 * Writes down a privileged act: who (the name is copied, so that the record outlives the account), what,
 * on which subject. Pass the transaction of the act itself, so that neither exists without the other.
 * `details` never hold a secret.
 */
export async function record(
  client: PrismaClient | Prisma.TransactionClient,
  actor: Pick<Actor, 'userId' | 'name'>,
  verb: AuditVerb,
  subject: string,
  details?: Prisma.InputJsonObject,
): Promise<void> {
  await client.auditEntry.create({
    data: { actorId: actor.userId, actorName: actor.name, verb, subject, details },
  })
}
