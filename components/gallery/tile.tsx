import clsx from 'clsx'
import Link from 'next/link'
import { memo } from 'react'
import { PictureImage } from '@/components/gallery/picture-image'
import styles from '@/components/gallery/wall.module.css'
import { ratioStyle } from '@/components/gallery/ratio-style'
import { StateGlyph } from '@/components/ui/state-glyph'
import { models } from '@/lib/catalog/models'
import { timeOf } from '@/lib/gallery/calendar'
import { frameRatio } from '@/lib/gallery/justified'
import type { WallPicture } from '@/lib/gallery/view'

/** One picture of the wall and its caption. Only the name of the provider gives way in a narrow one. */
export const Tile = memo(function Tile({
  picture,
  timeZone,
  sandboxLabel,
  eager,
  open,
}: {
  picture: WallPicture
  timeZone: string
  sandboxLabel: string
  /** In sight at once: fetched without waiting for the layout. */
  eager: boolean
  /** The classes of widths in which its row is held back. */
  open?: string
}) {
  const { id, prompt, width, height, thumbhash, provider, sandbox, createdAt } = picture
  return (
    <div
      role="listitem"
      data-open={open}
      className={clsx(styles.picture, '@container pb-3')}
      style={ratioStyle(frameRatio(width, height))}
    >
      <Link
        href={`/gallery/${id}`}
        prefetch={false}
        className={clsx(styles.frame, 'relative block outline-offset-3')}
      >
        <PictureImage
          src={`/api/images/${id}/thumb`}
          alt={prompt}
          width={width}
          height={height}
          thumbhash={thumbhash}
          eager={eager}
        />
      </Link>
      <p className="mt-1 flex h-5 items-center gap-1.5 overflow-hidden text-micro whitespace-nowrap text-ink-3">
        {sandbox ? (
          <>
            <StateGlyph name="sandbox" size={12} />
            <span className="mr-0.5 font-medium text-ink-2 @max-[190px]:sr-only">
              {sandboxLabel}
            </span>
          </>
        ) : null}
        <span className="min-w-0 truncate @max-[120px]:sr-only">{models[provider].name}</span>
        <time dateTime={createdAt} className="ml-auto text-ink-2" suppressHydrationWarning>
          {timeOf(new Date(createdAt), timeZone)}
        </time>
      </p>
    </div>
  )
})
