'use client'

import { useState } from 'react'
import { placeholderUrl } from '@/components/ui/thumbhash'
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
    <div className="relative grid h-full min-h-0 place-items-center">
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
        className="col-start-1 row-start-1 max-h-full w-auto max-w-full object-contain"
      />
      {!loaded && placeholder !== null ? (
        <img
          src={placeholder}
          width={image.width}
          height={image.height}
          alt=""
          className="col-start-1 row-start-1 max-h-full w-auto max-w-full"
        />
      ) : null}
    </div>
  )
}
