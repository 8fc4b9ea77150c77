'use client'

import { useMemo } from 'react'
import { useArrival } from '@/components/gallery/use-arrival'
import { averageColour } from '@/components/ui/placeholder'

/** A picture that fades in over its thumbhash. Its box is given by the parent and never changes. */
export function PictureImage({
  src,
  alt,
  width,
  height,
  thumbhash,
  eager = false,
}: {
  src: string
  alt: string
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  /** Fetched wherever it lies. */
  eager?: boolean
}) {
  const image = useArrival(src, thumbhash)
  const backgroundColor = useMemo(() => averageColour(thumbhash), [thumbhash])
  return (
    <span
      className="group/picture absolute inset-0 bg-size-[100%_100%]"
      style={{ backgroundColor }}
    >
      <img
        ref={image}
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        draggable={false}
        className="absolute inset-0 size-full object-contain text-[0] group-data-[state=arrived]/picture:transition-opacity group-data-[state=arrived]/picture:duration-240 group-data-[state=arrived]/picture:ease-out group-data-[state=waiting]/picture:opacity-0"
      />
    </span>
  )
}
