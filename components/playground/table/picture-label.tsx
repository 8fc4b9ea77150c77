'use client'

import { Lock, Maximize2, RotateCcw, Shuffle } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { elapsedMs } from '@/components/playground/elapsed'
import { shapeWords, useCostWords, useTimeWords } from '@/components/playground/generation-words'
import { DownloadPicture } from '@/components/playground/reuse/download-picture'
import type { TableActions } from '@/components/playground/table/table'
import { Button, buttonClass } from '@/components/ui/button'
import { models } from '@/lib/catalog/models'
import { isActive, type GenerationView } from '@/lib/generations/view'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Under the picture: the author's words, what it was made with, and what can be done with it. */
export function PictureLabel({
  generation,
  onReuse,
  onVary,
  onUseSeed,
}: {
  generation: GenerationView
} & Pick<TableActions, 'onReuse' | 'onVary' | 'onUseSeed'>) {
  const t = useTranslations('playground')
  const time = useTimeWords()
  const cost = useCostWords()
  const { image, seed, provider, state, prompt, promptUsed, rewritePrompt } = generation
  return (
    <div className="flex w-0 min-w-full flex-col gap-3">
      <p dir="auto" className="words line-clamp-3 max-w-[60ch] text-prompt wrap-anywhere">
        {prompt}
      </p>
      {rewritePrompt && promptUsed !== null && promptUsed !== prompt ? (
        <details className="text-small text-ink-2">
          <summary className="inline-flex font-medium underline decoration-edge underline-offset-2">
            {t('rewrittenPrompt')}
          </summary>
          <p dir="auto" className="words max-w-[60ch] pt-1 text-body wrap-anywhere">
            {promptUsed}
          </p>
        </details>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink-2 tabular-nums">
        <span>{models[provider].name}</span>
        <span>{image ? `${image.width} × ${image.height}` : shapeWords(generation)}</span>
        {seed === null ? null : (
          <button
            type="button"
            title={t('seedUse', { seed })}
            onClick={() => onUseSeed(seed)}
            className="-mx-1 inline-flex items-center gap-1 rounded-tag px-1 hover:text-ink max-sm:min-h-11"
          >
            {t('seedLabel', { seed })}
            <Lock size={12} strokeWidth={1.75} aria-hidden="true" />
          </button>
        )}
        {isActive(state) ? null : <span>{time(elapsedMs(generation, 0))}</span>}
        <span>{cost(generation)}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        {image ? (
          <>
            <DownloadPicture imageId={image.id} />
            <Link href={`/gallery/${image.id}`} className={buttonClass()}>
              <Maximize2 {...icon} />
              {t('openInGallery')}
            </Link>
          </>
        ) : null}
        <Button onClick={() => onReuse(generation)}>
          <RotateCcw {...icon} />
          {t('reuse')}
        </Button>
        <Button title={t('varyHint')} onClick={() => onVary(generation)}>
          <Shuffle {...icon} />
          {t('vary')}
        </Button>
      </div>
    </div>
  )
}
