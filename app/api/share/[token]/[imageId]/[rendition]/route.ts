import { openedLink } from '@/app/share/opened-link'
import { database } from '@/lib/db'
import { noSuchPicture, pictureResponse } from '@/lib/images/picture-response'
import { storage } from '@/lib/images/storage'
import { findSharedPicture } from '@/lib/share/picture'

interface Context {
  params: Promise<{ token: string; imageId: string; rendition: string }>
}

/** Short, so that a link that was taken back is soon closed everywhere. */
const keepSeconds = 300

/**
 * Bytes behind a share link. `embed` is for a page elsewhere: the picture in its large rendition, as long
 * as it is approved and the link, which must have no password, is open.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, imageId, rendition } = await params
  const embed = rendition === 'embed'
  const opened = await openedLink(token)
  const admitted = opened?.unlocked === true && !(embed && opened.link.passwordHash !== null)
  const picture =
    admitted && (await findSharedPicture(database(), opened.link, imageId, { approvedOnly: embed }))
  const response = picture
    ? await pictureResponse(request, picture, embed ? 'preview' : rendition, storage())
    : noSuchPicture()
  const { headers } = response
  headers.set('x-robots-tag', 'noindex, nofollow, noarchive')
  if (!response.ok) return response
  const scope = opened?.link.passwordHash === null ? 'public' : 'private'
  headers.set('cache-control', `${scope}, max-age=${keepSeconds}`)
  if (embed) headers.set('cross-origin-resource-policy', 'cross-origin')
  return response
}

export const HEAD = GET
