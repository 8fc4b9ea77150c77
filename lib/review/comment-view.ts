import 'server-only'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { groupBy } from '@/lib/review/group-by'
import { findMentions } from '@/lib/review/mentions'
import type { CommentView } from '@/lib/review/view'

type Row = Prisma.CommentGetPayload<object>

function viewOf(row: Row, members: readonly { id: string; name: string }[]): CommentView {
  return {
    id: row.id,
    author: { id: row.userId, name: row.userName },
    text: row.text,
    mentions: findMentions(row.text, members).map(({ start, end }) => [start, end]),
    pin: row.pinX === null || row.pinY === null ? null : { x: row.pinX, y: row.pinY },
    at: row.createdAt.toISOString(),
    deleted: row.deletedAt !== null,
    replies: [],
  }
}

/** Threads in the order they began. A deleted comment that nobody answered is gone. `rows` are oldest first. */
export function threadsOf(
  rows: readonly Row[],
  members: readonly { id: string; name: string }[],
): CommentView[] {
  const replies = groupBy(rows, ({ parentId }) => parentId)
  const roots = replies.get(null) ?? []
  return roots
    .map((root) => ({
      ...viewOf(root, members),
      replies: (replies.get(root.id) ?? [])
        .filter(({ deletedAt }) => deletedAt === null)
        .map((reply) => viewOf(reply, members)),
    }))
    .filter((thread) => !thread.deleted || thread.replies.length > 0)
}
