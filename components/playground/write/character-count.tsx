'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { countSeen } from '@/components/playground/count-seen'
import { models, type ProviderId } from '@/lib/catalog/models'
import { countCharacters } from '@/lib/catalog/prompt-rules'

/** As each provider counts, and as the eye does where that is not the same. */
export function CharacterCount({
  prompt,
  providers,
}: {
  prompt: string
  providers: readonly ProviderId[]
}) {
  const t = useTranslations('playground')
  const count = countCharacters(prompt)
  const seen = countSeen(prompt)
  return (
    <div className="shrink-0 text-right text-small tabular-nums">
      <p role="status" aria-live="off" aria-label={t('characterCount')} className="font-semibold">
        {providers.map((provider, place) => {
          const { promptLimit: limit, name } = models[provider]
          return (
            <span
              key={provider}
              className={clsx(providers.length > 1 && 'block', count > limit && 'text-warn')}
            >
              {place > 0 ? ' ' : null}
              {providers.length > 1 ? (
                <span className="font-normal text-ink-3">{name} </span>
              ) : null}
              {`${count} / ${limit}`}
            </span>
          )
        })}
      </p>
      {seen === count ? null : (
        <p className="text-ink-3" title={t('seenHint')}>
          {t('seen', { count: seen })}
        </p>
      )}
    </div>
  )
}
