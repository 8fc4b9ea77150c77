import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { addTag, setCollected, takeTagOff } from '@/app/collections/actions'
import { House } from '@/app/house'
import { reviewActions } from '@/app/review/review-actions'
import { shareActions } from '@/app/share/share-actions'
import { PictureActivity } from '@/components/activity/picture-activity'
import { Filing } from '@/components/collections/filing'
import { PictureBoard } from '@/components/gallery/picture-board'
import { visitorTimeZone } from '@/components/gallery/time-zone-cookie'
import { ReuseButtons } from '@/components/playground/reuse/reuse-buttons'
import { ReviewProvider } from '@/components/review/review-context'
import { ReviewPanel } from '@/components/review/review-panel'
import { ReviewPins } from '@/components/review/review-pins'
import { ShareButton } from '@/components/share/share-button'
import { ClientMessages } from '@/components/shell/client-messages'
import { readActivity } from '@/lib/activity/queries'
import { currentActor, requireActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { collectionsOf } from '@/lib/collections/queries'
import { database } from '@/lib/db'
import { readPicture } from '@/lib/gallery/read-picture'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { PictureView } from '@/lib/gallery/view'
import { readReviews } from '@/lib/review/read-reviews'
import { listTags, readTags } from '@/lib/tags/tags'

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

async function Reuse({ picture }: { picture: PictureView }) {
  const t = await getTranslations('reuse')
  return (
    <ReuseButtons
      settings={{
        provider: picture.provider,
        prompt: picture.prompt,
        aspectRatio: picture.aspectRatio,
        contentCheck: picture.contentCheck,
        width: picture.askedWidth,
        height: picture.askedHeight,
        seed: picture.seed,
        rewritePrompt: picture.rewritePrompt,
        negativePrompt: picture.negativePrompt,
      }}
      words={{ reuse: t('reuse'), vary: t('vary'), varyHint: t('varyHint') }}
    />
  )
}

export default async function PicturePage({ params }: Props) {
  const { imageId } = await params
  const actor = await requireActor(`/gallery/${imageId}`)
  const picture = await pictureFor(imageId)
  if (!picture) notFound()
  const [[review], tags, knownTags, collections, activity, locale, serverZone] = await Promise.all([
    readReviews(database(), actor, [imageId]),
    readTags(database(), imageId),
    listTags(database()),
    collectionsOf(database(), actor, imageId),
    readActivity(database(), actor, { imageId }),
    getLocale(),
    visitorTimeZone(),
  ])
  if (!review) notFound()
  const me = { id: actor.userId, name: actor.name }
  return (
    <House actor={actor} current="gallery" fixed>
      <ClientMessages namespaces={['review', 'share']}>
        <ReviewProvider key={imageId} initial={review} me={me} actions={reviewActions}>
          <PictureBoard
            picture={picture}
            reuse={can(actor.role, 'generate') ? <Reuse picture={picture} /> : null}
            overlay={<ReviewPins />}
            review={
              <ReviewPanel
                meId={actor.userId}
                manages={can(actor.role, 'manage')}
                locale={locale}
                serverZone={serverZone}
              />
            }
            filing={
              <Filing
                imageId={imageId}
                tags={tags}
                knownTags={knownTags.map(({ name }) => name)}
                collections={collections}
                readOnly={!review.may.takePart}
                actions={{ addTag, removeTag: takeTagOff, setCollected }}
              />
            }
            activity={<PictureActivity imageId={imageId} events={activity.events} />}
            tools={
              review.may.takePart ? (
                <ShareButton subject={{ imageId }} actions={shareActions} />
              ) : null
            }
          />
        </ReviewProvider>
      </ClientMessages>
    </House>
  )
}
