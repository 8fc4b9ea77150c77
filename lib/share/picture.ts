import 'server-only'
import { isImageId } from '@/lib/gallery/cursor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import type { ServablePicture } from '@/lib/images/picture-response'
import { behind, type OpenLink } from '@/lib/share/open'

/**
 * A picture as far as this link opens it; `null` for any other. With `approvedOnly`, what is not approved
 * (any more) is not there: that is what a page elsewhere embeds.
 */
export async function findSharedPicture(
  client: PrismaClient,
  link: OpenLink,
  imageId: string,
  { approvedOnly = false } = {},
): Promise<ServablePicture | null> {
  if (!isImageId(imageId)) return null
  return client.image.findFirst({
    where: {
      AND: [behind(link), { id: imageId }, approvedOnly ? { reviewState: 'approved' } : {}],
    },
    select: {
      ...{ id: true, sha256: true, format: true },
      ...{ originalKey: true, previewKey: true, thumbKey: true },
    },
  })
}
