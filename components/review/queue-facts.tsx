'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { models } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { QueuePicture } from '@/lib/review/queue-view'

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-0.5 text-small">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 text-right wrap-anywhere">{children}</dd>
    </div>
  )
}

/** What it was made with, in a few lines; the picture's own page knows the rest. */
export function QueueFacts({ picture }: { picture: QueuePicture }) {
  const t = useTranslations('review')
  const { id, provider, width, height, seed, cost, sandbox, author } = picture
  return (
    <section aria-label={t('facts')}>
      <dl>
        <Line name={t('author')}>{author ?? t('formerMember')}</Line>
        <Line name={t('provider')}>{models[provider].name}</Line>
        <Line name={t('size')}>{`${width} × ${height}`}</Line>
        {seed === null ? null : <Line name={t('seed')}>{seed}</Line>}
        {cost === null ? null : (
          <Line name={t('cost')}>{sandbox ? t('free') : formatUsd(cost.microUsd)}</Line>
        )}
      </dl>
      <Link
        href={`/gallery/${id}`}
        prefetch={false}
        className="text-small text-accent underline-offset-4 hover:underline"
      >
        {t('openPicture')}
      </Link>
    </section>
  )
}
