import { currentActor } from '@/lib/auth/actor'
import { noSuchPicture, pictureResponse } from '@/lib/images/picture-response'
import { findPicture } from '@/lib/images/queries'
import { storage } from '@/lib/images/storage'

interface Context {
  params: Promise<{ imageId: string; rendition: string }>
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { imageId, rendition } = await params
  const actor = await currentActor()
  const picture = actor && (await findPicture(actor, imageId))
  return picture ? pictureResponse(request, picture, rendition, storage()) : noSuchPicture()
}

export const HEAD = GET
