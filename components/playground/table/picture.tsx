'use client'

import { useState } from 'react'
import { placeholderUrl } from '@/components/ui/placeholder'
import type { GenerationView } from '@/lib/generations/view'

/** Fitted both ways, never cropped, square corners; its blurred stand-in lies there until the bytes are. */
export function Picture({
  image,
  prompt,
}: {
  image: NonNullable<GenerationView['image']>
  prompt: string
}) {
  const [loaded, setLoaded] = useState(false)
  const placeholder = placeholderUrl(image.thumbhash)
  return (
    <div className="grid justify-items-start">
      <img
        key={image.id}
        ref={(node) => {
          if (node?.complete) setLoaded(true)
        }}
        src={`/api/images/${image.id}/preview`}
        width={image.width}
        height={image.height}
        alt={prompt}
        fetchPriority="high"
        onLoad={() => setLoaded(true)}
        className="on-table col-start-1 row-start-1"
      />
      {!loaded && placeholder !== undefined ? (
        <img
          src={placeholder}
          width={image.width}
          height={image.height}
          alt=""
          className="on-table col-start-1 row-start-1"
        />
      ) : null}
    </div>
  )
}
