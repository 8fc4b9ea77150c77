'use client'

import clsx from 'clsx'
import { ZoomIn, ZoomOut } from 'lucide-react'
import { useState, type CSSProperties, type ReactNode } from 'react'
import { PictureImage } from '@/components/gallery/picture-image'
import styles from '@/components/gallery/picture-stage.module.css'
import { Button } from '@/components/ui/button'
import type { PictureView } from '@/lib/gallery/view'

interface Words {
  actualSize: string
  zoomed: string
}

function stageStyle(
  width: number,
  height: number,
): CSSProperties & Record<'--ratio' | '--natural', number> {
  return { '--ratio': width / height, '--natural': width }
}

/** The preview, fitted; the original is fetched only when somebody wants every pixel of it. */
export function PictureStage({
  picture: { id, prompt, width, height, thumbhash },
  words,
  children,
}: {
  picture: Pick<PictureView, 'id' | 'prompt' | 'width' | 'height' | 'thumbhash'>
  words: Words
  /** Lies over the picture exactly, at every size. */
  children?: ReactNode
}) {
  /** Picture pixels per CSS pixel; `null` while fitted. */
  const [density, setDensity] = useState<number | null>(null)
  const Icon = density === null ? ZoomIn : ZoomOut
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div className={clsx(styles.stage, 'grid min-h-0 flex-1 place-items-center')}>
        {density === null ? (
          <div className={clsx(styles.fit, 'relative')} style={stageStyle(width, height)}>
            <PictureImage
              src={`/api/images/${id}/preview`}
              alt={prompt}
              width={width}
              height={height}
              thumbhash={thumbhash}
              eager
            />
            {children}
          </div>
        ) : (
          <div
            tabIndex={0}
            role="region"
            aria-label={words.zoomed}
            data-arrow-keys
            className="size-full overflow-auto overscroll-contain max-md:h-[78dvh]"
          >
            <div className="relative m-auto w-max">
              <img
                src={`/api/images/${id}/original`}
                alt={prompt}
                width={width / density}
                height={height / density}
                className="block max-w-none"
              />
              {children}
            </div>
          </div>
        )}
      </div>
      <div className="flex justify-center pt-2 max-sm:pt-1">
        <Button
          variant="quiet"
          aria-pressed={density !== null}
          onClick={() => setDensity(density === null ? window.devicePixelRatio || 1 : null)}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
          {words.actualSize}
        </Button>
      </div>
    </div>
  )
}
