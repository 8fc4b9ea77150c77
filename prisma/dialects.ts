export const dialects = ['sqlite', 'postgresql'] as const

export type Dialect = (typeof dialects)[number]

/** The one schema under another dialect's head; its client is written beside it, into a folder of the dialect's name. */
export function schemaFor(schema: string, dialect: Dialect): string {
  const derived = schema
    .replace('provider = "sqlite"', `provider = "${dialect}"`)
    .replace('output   = "../lib/generated/sqlite"', `output   = "./${dialect}"`)
  if (!derived.includes(`provider = "${dialect}"`) || !derived.includes(`"./${dialect}"`))
    throw new Error(
      'prisma/schema.prisma no longer has the head that the dialects are derived from',
    )
  return derived
}
