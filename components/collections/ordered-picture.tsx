'use client'

import { ChevronLeft, ChevronRight, Star, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DragEvent } from 'react'
import { StateLine } from '@/components/review/state-line'
import { averageColour } from '@/components/ui/placeholder'
import type { CollectionPictureView } from '@/lib/collections/view'

const tool =
  'grid size-7 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink disabled:opacity-40 max-sm:size-11'

const dragType = 'text/x-picture'

/** One picture in its place, and the buttons that move it. */
export function OrderedPicture({
  picture,
  place,
  count,
  isCover,
  stateWord,
  readOnly,
  onMove,
  onDropped,
  onTakeOut,
  onCover,
}: {
  picture: CollectionPictureView
  /** 0-based. */
  place: number
  count: number
  isCover: boolean
  stateWord: string
  readOnly: boolean
  onMove: (to: number) => void
  /** Another picture was dropped here. */
  onDropped: (imageId: string) => void
  onTakeOut: () => void
  onCover: () => void
}) {
  const t = useTranslations('collections')
  const { id, prompt, width, height, thumbhash, state } = picture
  const number = place + 1
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

  function onDragStart(event: DragEvent): void {
    event.dataTransfer.setData(dragType, id)
    event.dataTransfer.effectAllowed = 'move'
  }

  function onDrop(event: DragEvent): void {
    const dropped = event.dataTransfer.getData(dragType)
    if (dropped === '') return
    event.preventDefault()
    onDropped(dropped)
  }

  return (
    <li
      draggable={!readOnly}
      onDragStart={onDragStart}
      onDragOver={(event) => {
        if (!readOnly && event.dataTransfer.types.includes(dragType)) event.preventDefault()
      }}
      onDrop={onDrop}
      className="flex min-w-0 flex-col gap-1"
    >
      <Link
        href={`/gallery/${id}`}
        prefetch={false}
        draggable={false}
        className="grid h-44 place-items-center outline-offset-2"
      >
        <img
          src={`/api/images/${id}/thumb`}
          alt={prompt}
          width={width}
          height={height}
          loading={place < 12 ? 'eager' : 'lazy'}
          draggable={false}
          style={{ backgroundColor: averageColour(thumbhash) }}
          className="block max-h-44 w-auto max-w-full object-contain text-[0]"
        />
      </Link>
      <div className="flex items-center justify-between gap-1">
        <StateLine state={state} word={stateWord} className="min-w-0 truncate text-small" />
        {isCover ? <span className="text-small text-ink-2">{t('isCover')}</span> : null}
      </div>
      {readOnly ? null : (
        <div className="flex">
          <button
            type="button"
            aria-label={t('earlier', { number })}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
            className={tool}
          >
            <ChevronLeft {...icon} />
          </button>
          <button
            type="button"
            aria-label={t('later', { number })}
            disabled={place === count - 1}
            onClick={() => onMove(place + 1)}
            className={tool}
          >
            <ChevronRight {...icon} />
          </button>
          <button
            type="button"
            aria-label={t('makeCover', { number })}
            aria-pressed={isCover}
            onClick={onCover}
            className={`${tool} ml-auto`}
          >
            <Star {...icon} />
          </button>
          <button
            type="button"
            aria-label={t('removePicture', { number })}
            onClick={onTakeOut}
            className={tool}
          >
            <X {...icon} />
          </button>
        </div>
      )}
    </li>
  )
}
