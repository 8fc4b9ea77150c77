import 'server-only'
import type { z } from 'zod'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

type Client = PrismaClient | Prisma.TransactionClient

/** A setting of the installation; `fallback` while it was never set, or when what is stored no longer fits `schema`. */
export async function readSetting<Schema extends z.ZodType>(
  client: Client,
  name: string,
  schema: Schema,
  fallback: z.output<Schema>,
): Promise<z.output<Schema>> {
  const row = await client.setting.findUnique({ where: { name } })
  const parsed = schema.safeParse(row?.value)
  return row && parsed.success ? parsed.data : fallback
}

/** `value` was checked by the caller; `null` itself is no setting, an object may hold one. */
export async function writeSetting(
  client: Client,
  name: string,
  value: Prisma.InputJsonValue,
): Promise<void> {
  await client.setting.upsert({
    where: { name },
    create: { name, value },
    update: { value },
  })
}
