import { getFormatter, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/shell/client-messages'
import { UndecidedDecision, type Decide } from '@/components/spend/undecided-decision'
import { StateGlyph } from '@/components/ui/state-glyph'
import { models } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { Undecided } from '@/lib/cost/undecided'
import { shortPrompt } from '@/lib/gallery/short-prompt'

/** What a bill or a support desk can be asked with. */
async function Clues({ each: { requestId, balance } }: { each: Undecided }) {
  const t = await getTranslations('undecided')
  const format = await getFormatter()
  const credits = (amount: number | null) => (amount === null ? '–' : format.number(amount))
  const known = balance.before !== null || balance.after !== null
  return (
    <>
      {requestId === null ? null : (
        <span className="font-mono text-micro wrap-anywhere">
          {t('request', { id: requestId })}
        </span>
      )}
      {known ? (
        <span className="tabular-nums">
          {t('evidence', { before: credits(balance.before), after: credits(balance.after) })}
        </span>
      ) : null}
    </>
  )
}

/** Requests that may have been charged, with what is held for each, and the ways to settle it. */
export async function UndecidedList({
  listed,
  total,
  microUsd,
  decide,
}: {
  listed: readonly Undecided[]
  total: number
  microUsd: number
  /** `null` for those who may not say. */
  decide: ((each: Undecided) => Decide) | null
}) {
  const t = await getTranslations('undecided')
  const spend = await getTranslations('spend')
  const format = await getFormatter()
  if (total === 0) return null
  return (
    <section aria-labelledby="undecided" className="flex flex-col gap-2">
      <h2 id="undecided" className="flex items-center gap-2 text-prompt font-semibold">
        <StateGlyph name="unknown" />
        {t('title')}
      </h2>
      <p className="max-w-160 text-ink-2">
        {t('lead', { count: total, amount: formatUsd(microUsd) })}
        {decide === null ? null : ` ${t('hint')}`}
      </p>
      <ul className="border-y border-line">
        {listed.map((each) => (
          <li
            key={each.id}
            className="flex flex-col gap-1.5 border-b border-line py-3 last:border-b-0"
          >
            <span className="flex gap-4">
              <span className="words line-clamp-1 min-w-0 flex-1 wrap-anywhere">{each.prompt}</span>
              <span className="tabular-nums">{formatUsd(each.microUsd)}</span>
            </span>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
              <span>{each.memberName ?? spend('formerMember')}</span>
              <span>{models[each.provider].name}</span>
              <time dateTime={each.orderedAt.toISOString()}>
                {format.dateTime(each.orderedAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
              <Clues each={each} />
            </span>
            {decide === null ? null : (
              <ClientMessages namespaces={['undecided']}>
                <UndecidedDecision
                  prompt={shortPrompt(each.prompt)}
                  provider={models[each.provider].name}
                  decide={decide(each)}
                />
              </ClientMessages>
            )}
          </li>
        ))}
      </ul>
      {total > listed.length ? (
        <p className="text-small text-ink-2">{t('more', { count: total - listed.length })}</p>
      ) : null}
    </section>
  )
}
