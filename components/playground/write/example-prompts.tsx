'use client'

import { useLocale, useTranslations } from 'next-intl'
import { examples } from '@/components/playground/examples'
import { segmentsOf } from '@/components/playground/segments'

/** What an empty editor invites to. */
export function ExamplePrompts({ onChoose }: { onChoose: (prompt: string) => void }) {
  const t = useTranslations('playground')
  const prompts = examples[useLocale()]
  return (
    <div className="flex flex-col gap-1">
      <h2 className="text-small font-semibold">{t('examples')}</h2>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {prompts.map((prompt) => (
          <li key={prompt}>
            <button
              type="button"
              className="words w-full py-2 text-start text-body text-ink-2 hover:text-ink"
              onClick={() => onChoose(prompt)}
            >
              <span className="line-clamp-2">
                {segmentsOf(prompt, Infinity).map(({ text, quoted }, index) =>
                  quoted ? (
                    <mark key={index} className="bg-mark text-ink">
                      {text}
                    </mark>
                  ) : (
                    text
                  ),
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
