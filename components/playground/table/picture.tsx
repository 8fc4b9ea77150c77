'use client'

import { useState } from 'react'
import { placeholderUrl } from '@/components/ui/placeholder'
import type { GenerationView } from '@/lib/generations/view'

/**
 * Fitted both ways, never cropped, square corners; its blurred stand-in lies there until the bytes are. The
 * room is taken by a drawing of nothing, which has its shape from the start: a picture has it only once
 * its first bytes came.
 */
export function Picture({
  image,
  prompt,
}: {
  image: NonNullable<GenerationView['image']>
  prompt: string
}) {
  const [loaded, setLoaded] = useState(false)
  const placeholder = placeholderUrl(image.thumbhash)
  const { width, height } = image
  return (
    <div className="relative grid self-start">
      <svg
        aria-hidden="true"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="on-table"
      />
      <img
        key={image.id}
        ref={(node) => {
          if (node?.complete) setLoaded(true)
        }}
        src={`/api/images/${image.id}/preview`}
        width={width}
        height={height}
        alt={prompt}
        fetchPriority="high"
        onLoad={() => setLoaded(true)}
        className="absolute inset-0 size-full"
      />
      {!loaded && placeholder !== undefined ? (
        <img
          src={placeholder}
          width={width}
          height={height}
          alt=""
          className="absolute inset-0 size-full"
        />
      ) : null}
    </div>
  )
}
