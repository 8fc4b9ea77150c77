import { ArrowLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import * as server from '@/app/collections/actions'
import { House } from '@/app/house'
import { shareActions } from '@/app/share/share-actions'
import { CollectionBoard } from '@/components/collections/collection-board'
import { CollectionHead } from '@/components/collections/collection-head'
import { Progress } from '@/components/collections/progress'
import { EmptyQueue } from '@/components/review/empty-queue'
import { DownloadCollection } from '@/components/gallery/download-collection'
import { downloadWords } from '@/components/gallery/wall-words'
import { ShareButton } from '@/components/share/share-button'
import { ClientMessages } from '@/components/shell/client-messages'
import { currentActor, requireActor } from '@/lib/auth/actor'
import { readCollection, readCollectionPictures } from '@/lib/collections/queries'
import { formatSpent } from '@/lib/cost/money'
import { database } from '@/lib/db'
import { mayTakePart } from '@/lib/review/rights'

interface Props {
  params: Promise<{ id: string }>
}

/** Once per request, for the title and the page alike. */
const collectionFor = cache(async (id: string) => {
  const actor = await currentActor()
  return actor && readCollection(database(), actor, id)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const collection = await collectionFor((await params).id)
  return collection ? { title: collection.name } : {}
}

export default async function CollectionPage({ params }: Props) {
  const { id } = await params
  const actor = await requireActor(`/collections/${id}`)
  const collection = await collectionFor(id)
  if (!collection) notFound()
  const t = await getTranslations('collections')
  const share = await getTranslations('share.handover')
  const words = await getTranslations('review.state')
  const first = await readCollectionPictures(database(), id, null)
  const readOnly = !mayTakePart(actor.role)
  const { name, count, states, microUsd, chosenCoverId } = collection
  return (
    <House actor={actor} current="gallery">
      <ClientMessages namespaces={['collections', 'share']}>
        <div className="flex flex-1 flex-col bg-table px-4 py-3 [--surface:var(--table)] sm:px-8">
          <Link
            href="/collections"
            className="inline-flex min-h-8 items-center gap-1.5 self-start text-ink-2 hover:text-ink max-sm:min-h-11"
          >
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('all')}
          </Link>
          <CollectionHead
            collectionId={id}
            name={name}
            actions={
              readOnly ? null : { rename: server.renameCollection, trash: server.trashCollection }
            }
          >
            {readOnly ? null : (
              <ShareButton subject={{ collectionId: id }} actions={shareActions} />
            )}
            {count > 0 ? (
              <DownloadCollection
                collectionId={id}
                label={share('download')}
                words={await downloadWords()}
              />
            ) : null}
          </CollectionHead>
          <div className="flex max-w-160 flex-col gap-1.5 py-4">
            <Progress states={states} count={count} />
            <p className="flex flex-wrap justify-between gap-x-4 text-small text-ink-2">
              <span>{t('progress', { approved: states.approved, count })}</span>
              <span>{`${t('cost')} ${microUsd === 0 ? t('free') : formatSpent(microUsd)}`}</span>
            </p>
          </div>
          {count === 0 ? (
            <EmptyQueue
              title={t('noPicturesTitle')}
              text={t('noPicturesText')}
              action={t('toGallery')}
            />
          ) : (
            <CollectionBoard
              collectionId={id}
              name={name}
              coverId={chosenCoverId}
              first={first}
              readOnly={readOnly}
              stateWords={{
                needs_review: words('needs_review'),
                approved: words('approved'),
                changes_requested: words('changes_requested'),
                rejected: words('rejected'),
              }}
              actions={{
                move: server.movePicture,
                setCollected: server.setCollected,
                more: server.morePictures,
                cover: server.chooseCover,
              }}
            />
          )}
        </div>
      </ClientMessages>
    </House>
  )
}
