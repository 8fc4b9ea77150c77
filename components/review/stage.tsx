'use client'

import clsx from 'clsx'
import { useMemo, type CSSProperties, type ReactNode } from 'react'
import styles from '@/components/review/stage.module.css'
import { averageColour, placeholderUrl } from '@/components/ui/placeholder'

interface Shown {
  id: string
  prompt: string
  width: number
  height: number
  thumbhash: string
}

const fitStyle = (
  width: number,
  height: number,
): CSSProperties & Record<'--ratio' | '--natural', number> => ({
  '--ratio': width / height,
  '--natural': width,
})

/** One picture, whole or at its actual size, with what lies over it. It changes at once: nothing fades here. */
export function Stage({
  picture: { id, prompt, width, height, thumbhash },
  density,
  zoomedLabel,
  children,
}: {
  picture: Shown
  /** Picture pixels per CSS pixel; `null`: the whole picture. */
  density: number | null
  zoomedLabel: string
  children?: ReactNode
}) {
  const background = useMemo(
    () => ({
      backgroundColor: averageColour(thumbhash),
      backgroundImage: `url(${placeholderUrl(thumbhash)})`,
    }),
    [thumbhash],
  )
  const image = (
    <img
      key={id}
      src={`/api/images/${id}/${density === null ? 'preview' : 'original'}`}
      alt={prompt}
      width={width}
      height={height}
      decoding="sync"
      fetchPriority="high"
      draggable={false}
      style={background}
      className="absolute inset-0 size-full bg-size-[100%_100%] object-contain text-[0]"
    />
  )
  if (density === null)
    return (
      <div className={clsx(styles.stage, 'grid min-h-0 flex-1 place-items-center')}>
        <div className={clsx(styles.fit, 'relative')} style={fitStyle(width, height)}>
          {image}
          {children}
        </div>
      </div>
    )
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={zoomedLabel}
      data-arrow-keys
      ref={(region) => region?.scrollTo(region.scrollWidth / 4, region.scrollHeight / 4)}
      className="min-h-0 flex-1 overflow-auto overscroll-contain max-md:h-[52dvh]"
    >
      <div className="relative m-auto" style={{ width: width / density, height: height / density }}>
        {image}
        {children}
      </div>
    </div>
  )
}
