import 'server-only'
import { notFound } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/sqlite/client'

/** What is no id never reaches the database: PostgreSQL fails on a NUL. */
const idPattern = /^[A-Za-z0-9_-]{1,64}$/

export const isCollectionId = (text: string): boolean => idPattern.test(text)

/**
 * From here to the end of the transaction nobody else changes this collection. Throws `UserError`
 * `not_found`.
 */
export async function holdCollection(
  transaction: Prisma.TransactionClient,
  id: string,
): Promise<void> {
  if (!isCollectionId(id)) throw notFound()
  const { count } = await transaction.collection.updateMany({
    where: { id, trashedAt: null },
    data: { trashedAt: null },
  })
  if (count !== 1) throw notFound()
}
