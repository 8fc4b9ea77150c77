'use client'

import { useTranslations } from 'next-intl'
import { useDifferenceWords } from '@/components/playground/compare/difference-words'
import type { Difference } from '@/lib/playground/compare'

/** What the two pictures do not share, marked like words that matter. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('reuse')
  const words = useDifferenceWords()
  return (
    <section className="flex flex-col gap-1 text-small">
      <h3 className="font-semibold">{t('differs')}</h3>
      <ul className="flex flex-col items-start gap-1">
        {differences.map((difference) => (
          <li
            key={difference.setting}
            className="rounded-tag bg-mark px-1.5 text-ink wrap-anywhere"
          >
            {words(difference)}
          </li>
        ))}
      </ul>
    </section>
  )
}
