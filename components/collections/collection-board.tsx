'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OrderedPicture } from '@/components/collections/ordered-picture'
import { useOrder, type OrderActions } from '@/components/collections/use-order'
import { Button } from '@/components/ui/button'
import type { CollectionPage } from '@/lib/collections/view'
import type { ActionResult } from '@/lib/errors'
import type { ReviewState } from '@/lib/review/machine'

/** The pictures in the order made by hand: by dragging, or by the arrows under each. */
export function CollectionBoard({
  collectionId,
  name,
  coverId,
  first,
  readOnly,
  stateWords,
  actions,
}: {
  collectionId: string
  name: string
  /** `null`: nobody chose one, so it is the first. */
  coverId: string | null
  first: CollectionPage
  readOnly: boolean
  stateWords: Record<ReviewState, string>
  actions: OrderActions & {
    cover: (input: { collectionId: string; imageId: string }) => Promise<ActionResult<void>>
  }
}) {
  const t = useTranslations('collections')
  const order = useOrder(collectionId, first, actions)
  const { pictures } = order
  const [said, setSaid] = useState('')

  function move(imageId: string, to: number): void {
    order.move(imageId, to)
    setSaid(t('moved', { position: to + 1, count: pictures.length }))
  }

  return (
    <>
      {readOnly ? null : <p className="pb-3 text-small text-ink-3">{t('dragHint')}</p>}
      <ul
        aria-label={t('picturesIn', { name })}
        className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-5 xl:grid-cols-7"
      >
        {pictures.map((picture, place) => (
          <OrderedPicture
            key={picture.id}
            picture={picture}
            place={place}
            count={pictures.length}
            isCover={coverId === null ? place === 0 : picture.id === coverId}
            stateWord={stateWords[picture.state]}
            readOnly={readOnly}
            onMove={(to) => move(picture.id, to)}
            onDropped={(imageId) => move(imageId, place)}
            onTakeOut={() => {
              order.takeOut(picture.id)
              setSaid(t('takenOut'))
            }}
            onCover={() => void actions.cover({ collectionId, imageId: picture.id })}
          />
        ))}
      </ul>
      {order.hasMore ? (
        <div className="flex justify-center pt-6">
          <Button onClick={() => void order.loadMore()}>{t('loadMore')}</Button>
        </div>
      ) : null}
      <p role="status" className={order.failed ? 'pt-3 text-small text-bad' : 'sr-only'}>
        {order.failed ? t('failed') : said}
      </p>
    </>
  )
}
