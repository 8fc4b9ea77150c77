'use client'

import clsx from 'clsx'
import { useMemo } from 'react'
import { averageColour, placeholderUrl } from '@/components/ui/placeholder'
import { useLoaded } from '@/components/gallery/use-loaded'

/** A picture that fades in over its thumbhash. Its box is given by the parent and never changes. */
export function PictureImage({
  src,
  alt,
  width,
  height,
  thumbhash,
  eager = false,
  late = false,
}: {
  src: string
  alt: string
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  eager?: boolean
  /** Put there by a script, after the page was painted. */
  late?: boolean
}) {
  const { image, state, onLoad } = useLoaded(src, late)
  const colour = useMemo(() => averageColour(thumbhash), [thumbhash])
  const placeholder = useMemo(
    () => (state === 'shown' ? undefined : placeholderUrl(thumbhash)),
    [state, thumbhash],
  )
  return (
    <span
      className="absolute inset-0 bg-size-[100%_100%]"
      style={{
        backgroundColor: colour,
        backgroundImage: placeholder && `url(${placeholder})`,
      }}
    >
      <img
        ref={image}
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading={eager || late ? 'eager' : 'lazy'}
        decoding="async"
        draggable={false}
        onLoad={onLoad}
        className={clsx(
          'absolute inset-0 size-full object-contain text-[0]',
          state === 'waiting' && 'opacity-0',
          state === 'arrived' && 'transition-opacity duration-240 ease-out',
        )}
      />
    </span>
  )
}
