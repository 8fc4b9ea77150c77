import { getFormatter, getTranslations } from 'next-intl/server'
import { StateGlyph } from '@/components/ui/state-glyph'
import { models } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { Undecided } from '@/lib/cost/undecided'

/** Requests that may have been charged, with what is held for each. */
export async function UndecidedList({
  listed,
  total,
  microUsd,
}: {
  listed: readonly Undecided[]
  total: number
  microUsd: number
}) {
  const t = await getTranslations('spend')
  const format = await getFormatter()
  if (total === 0) return null
  return (
    <section aria-labelledby="undecided" className="flex flex-col gap-2">
      <h2 id="undecided" className="flex items-center gap-2 text-prompt font-semibold">
        <StateGlyph name="unknown" />
        {t('undecided')}
      </h2>
      <p className="max-w-160 text-ink-2">
        {t('undecidedText', { count: total, amount: formatUsd(microUsd) })}
      </p>
      <ul className="border-y border-line">
        {listed.map((each) => (
          <li
            key={each.id}
            className="flex gap-4 border-b border-line py-2 last:border-b-0 max-sm:flex-wrap"
          >
            <span className="words line-clamp-1 min-w-0 flex-1 basis-64 wrap-anywhere">
              {each.prompt}
            </span>
            <span className="text-small text-ink-2">
              {each.memberName ?? t('formerMember')}
              {' · '}
              {models[each.provider].name}
              {' · '}
              <time dateTime={each.orderedAt.toISOString()}>
                {format.dateTime(each.orderedAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </span>
            <span className="ml-auto w-16 text-right tabular-nums">{formatUsd(each.microUsd)}</span>
          </li>
        ))}
      </ul>
      {total > listed.length ? (
        <p className="text-small text-ink-2">
          {t('undecidedMore', { count: total - listed.length })}
        </p>
      ) : null}
    </section>
  )
}
