import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

/**
 * Writes down a privileged act: who (the name is copied, so that the record outlives the account), what,
 * on which subject. Pass the transaction of the act itself, so that neither exists without the other.
 * `verb` reads `budget.set`, `price.set`, `provider.resume`; `details` never hold a secret.
 */
export async function record(
  client: PrismaClient | Prisma.TransactionClient,
  actor: Pick<Actor, 'userId' | 'name'>,
  verb: string,
  subject: string,
  details?: Prisma.InputJsonObject,
): Promise<void> {
  await client.auditEntry.create({
    data: { actorId: actor.userId, actorName: actor.name, verb, subject, details },
  })
}
