import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { forbidden } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

export interface AuditLine {
  id: string
  at: Date
  actorName: string
  verb: string
  subject: string
  /** As `name value`, in the order they were written. */
  details: string[]
}

export interface AuditPage {
  lines: AuditLine[]
  /** The place after the last line; `null` at the end. */
  next: string | null
}

const pageSize = 25
const cursorPattern = /^(\d{1,15})\.([a-z0-9]{1,40})$/

/** A cursor that was not made here begins at the beginning. */
function olderThan(cursor: string | undefined) {
  const [, time, id] = cursorPattern.exec(cursor ?? '') ?? []
  if (time === undefined || id === undefined) return {}
  const at = new Date(Number(time))
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] }
}

function detailsOf(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details).map(([name, value]) => {
    const plain = typeof value === 'string' ? value : JSON.stringify(value)
    return `${name.replaceAll('_', ' ')} ${plain}`
  })
}

/** Newest first. Throws `UserError` `forbidden` for whoever may not manage. */
export async function readAuditLog(
  client: PrismaClient,
  actor: Actor,
  cursor?: string,
): Promise<AuditPage> {
  if (!can(actor.role, 'manage')) throw forbidden()
  const rows = await client.auditEntry.findMany({
    where: olderThan(cursor),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
  })
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    lines: shown.map(({ id, at, actorName, verb, subject, details }) => ({
      id,
      at,
      actorName,
      verb,
      subject,
      details: detailsOf(details),
    })),
    next: last && rows.length > pageSize ? `${last.at.getTime()}.${last.id}` : null,
  }
}
