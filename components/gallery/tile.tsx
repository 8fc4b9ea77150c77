'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { type KeyboardEvent, memo, type MouseEvent } from 'react'
import { PictureImage } from '@/components/gallery/picture-image'
import { ratioStyle } from '@/components/gallery/ratio-style'
import { Tick, tick, type Ticks, useTicked } from '@/components/gallery/tick'
import { TileCaption } from '@/components/gallery/tile-caption'
import type { WallBox } from '@/components/gallery/wall-days'
import styles from '@/components/gallery/wall.module.css'
import type { TileWords } from '@/components/gallery/words'
import { Frame } from '@/components/ui/frame'
import { frameRatio } from '@/lib/gallery/justified'
import type { WallPicture } from '@/lib/gallery/view'

export interface TileProps extends Partial<WallBox> {
  picture: WallPicture
  /** Its place on the whole wall, from 1. */
  place: number
  timeZone: string
  words: TileWords
  ticks: Ticks
  /** Fetched without waiting for the layout. */
  eager: boolean
  /** The classes of widths in which its row is held back. */
  open?: string
}

/** One picture of the wall and its caption, or the frame of what left no picture. */
export const Tile = memo(function Tile(props: TileProps) {
  const { picture, place, open, left, top, width, height } = props
  return (
    <div
      role="listitem"
      aria-posinset={place}
      aria-setsize={-1}
      data-open={open}
      className={clsx(styles.picture, 'relative pb-3')}
      style={
        height === undefined
          ? ratioStyle(frameRatio(picture.width, picture.height))
          : { left, top, width, height }
      }
    >
      {picture.frame === null ? <PictureTile {...props} /> : <FrameTile {...props} />}
      <TileCaption picture={picture} timeZone={props.timeZone} words={props.words} />
    </div>
  )
})

function PictureTile({ picture, words, ticks, eager }: TileProps) {
  const { id, prompt, width, height, thumbhash, trashedAt } = picture
  const ticked = useTicked(ticks, id)
  const select = (range: boolean) => tick(ticks, id, range)

  function onClick(event: MouseEvent): void {
    if (!event.shiftKey) return
    event.preventDefault()
    select(true)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== ' ') return
    event.preventDefault()
    select(event.shiftKey)
  }

  const image = (
    <PictureImage
      src={`/api/images/${id}/thumb`}
      alt={prompt}
      width={width}
      height={height}
      thumbhash={thumbhash}
      eager={eager}
    />
  )
  const box = clsx(
    styles.frame,
    'relative block',
    ticked ? 'outline-3 outline-offset-2 outline-accent' : 'outline-offset-3',
  )
  return (
    <>
      {trashedAt === null ? (
        <Link
          href={`/gallery/${id}`}
          prefetch={false}
          onClick={onClick}
          onKeyDown={onKeyDown}
          className={box}
        >
          {image}
        </Link>
      ) : (
        <span className={box}>{image}</span>
      )}
      <Tick
        ticks={ticks}
        id={id}
        ticked={ticked}
        label={words.select.replace('{prompt}', prompt)}
      />
    </>
  )
}

function FrameTile({ picture }: TileProps) {
  const { prompt, width, height, frame } = picture
  return (
    <div className={clsx(styles.frame, 'relative overflow-hidden')}>
      <Frame
        kind={frame === 'unknown' ? 'unknown' : 'none'}
        width={width}
        height={height}
        large
        className="absolute inset-0 size-full"
      />
      <p
        dir="auto"
        className="words absolute inset-x-5 top-4 line-clamp-4 bg-table text-small text-ink-2"
      >
        {prompt}
      </p>
    </div>
  )
}
