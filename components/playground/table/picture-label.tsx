'use client'

import { Download, Lock, Maximize2, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { elapsedMs } from '@/components/playground/elapsed'
import { shapeWords, useCostWords, useTimeWords } from '@/components/playground/generation-words'
import { Button, buttonClass } from '@/components/ui/button'
import { models } from '@/lib/catalog/models'
import { isActive, type GenerationView } from '@/lib/generations/view'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Under the picture: the author's words, what it was made with, and what can be done with it. */
export function PictureLabel({
  generation,
  onReuse,
  onUseSeed,
}: {
  generation: GenerationView
  onReuse: () => void
  onUseSeed: (seed: number) => void
}) {
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
            <a href={`/api/images/${image.id}/original?download`} className={buttonClass()}>
              <Download {...icon} />
              {t('download')}
            </a>
            <Link href={`/gallery/${image.id}`} className={buttonClass()}>
              <Maximize2 {...icon} />
              {t('openInGallery')}
            </Link>
          </>
        ) : null}
        <Button onClick={onReuse}>
          <RotateCcw {...icon} />
          {t('reuse')}
        </Button>
      </div>
    </div>
  )
}
