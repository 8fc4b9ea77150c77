import 'server-only'
import type { Actor } from '@/lib/auth/proof'
import { database } from '@/lib/db'

/** What is no id never reaches the database: PostgreSQL fails on a NUL. */
const idPattern = /^[A-Za-z0-9_-]{1,80}$/

/** What the bytes route needs of a picture. Every member of the team may see every picture. */
export async function findPicture(_actor: Actor, imageId: string) {
  if (!idPattern.test(imageId)) return null
  return database().image.findUnique({
    where: { id: imageId },
    select: {
      id: true,
      sha256: true,
      format: true,
      originalKey: true,
      previewKey: true,
      thumbKey: true,
    },
  })
}
