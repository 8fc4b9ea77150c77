import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { House } from '@/app/house'
import { PictureBoard } from '@/components/gallery/picture-board'
import { currentActor, requireActor } from '@/lib/auth/actor'
import { database } from '@/lib/db'
import { readPicture } from '@/lib/gallery/read-picture'
import { shortPrompt } from '@/lib/gallery/short-prompt'

interface Props {
  params: Promise<{ imageId: string }>
}

/** Once per request, for the title and the page alike. */
const pictureFor = cache(async (imageId: string) => {
  const actor = await currentActor()
  return actor && readPicture(database(), actor, imageId)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const picture = await pictureFor((await params).imageId)
  return picture ? { title: shortPrompt(picture.prompt) } : {}
}

export default async function PicturePage({ params }: Props) {
  const { imageId } = await params
  const actor = await requireActor(`/gallery/${imageId}`)
  const picture = await pictureFor(imageId)
  if (!picture) notFound()
  return (
    <House actor={actor} current="gallery" fixed>
      <PictureBoard picture={picture} />
    </House>
  )
}
