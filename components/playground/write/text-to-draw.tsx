'use client'

import { useTranslations } from 'next-intl'
import { textToDraw } from '@/components/playground/segments'

/** The quoted words as the model will read them, in order. */
export function TextToDraw({ prompt, limit }: { prompt: string; limit: number }) {
  const t = useTranslations('playground')
  const drawn = textToDraw(prompt, limit)
  if (drawn.length === 0) return null
  return (
    <div className="flex gap-x-5 border-t border-line pt-2">
      <h2 id="text-to-draw" className="shrink-0 pt-0.5 text-small font-semibold">
        {t('textToDraw')}
      </h2>
      <ol aria-labelledby="text-to-draw" className="flex flex-wrap gap-x-5 gap-y-1">
        {drawn.map(({ kept, lost }, index) => (
          <li key={index} className="flex min-w-0 items-baseline gap-2">
            <span aria-hidden="true" className="text-micro text-ink-3 tabular-nums">
              {index + 1}
            </span>
            <span className="words text-body wrap-anywhere">
              {kept}
              {lost === '' ? null : <s className="hatch text-ink-3 no-underline">{lost}</s>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
