'use client'

import { useState } from 'react'
import type { ComparedPicture } from '@/components/compare/compared'
import { SyncedImage } from '@/components/compare/synced-image'
import type { ViewportHandle } from '@/components/compare/use-viewport'
import type { Viewport } from '@/components/compare/viewport'

/** Two pictures on top of each other, and a line between them that is moved by hand or by keys. */
export function Slider({
  pictures: [left, right],
  view,
  frame,
  dividerLabel,
}: {
  pictures: readonly [ComparedPicture, ComparedPicture]
  view: Viewport
  /** What listens to the pointer. */
  frame: ViewportHandle['frame']
  dividerLabel: string
}) {
  const [percent, setPercent] = useState(50)
  return (
    <div className="flex flex-col gap-2">
      <div
        data-frame
        {...frame}
        className="relative mx-auto w-full max-w-240 cursor-grab touch-none overflow-hidden bg-sunk active:cursor-grabbing"
        style={{ aspectRatio: `${left.width} / ${left.height}` }}
      >
        <SyncedImage picture={right} view={view} />
        <div
          className="absolute inset-0 overflow-hidden"
          style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }}
        >
          <SyncedImage picture={left} view={view} />
        </div>
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent"
          style={{ left: `${percent}%` }}
        />
      </div>
      <input
        type="range"
        min={0}
        max={100}
        value={percent}
        aria-label={dividerLabel}
        onChange={(event) => setPercent(event.target.valueAsNumber)}
        className="mx-auto h-8 w-full max-w-160 accent-accent max-sm:h-11"
      />
    </div>
  )
}
