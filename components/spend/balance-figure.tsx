import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Figure } from '@/components/spend/figure'
import { Info } from '@/components/ui/info'
import { StateGlyph } from '@/components/ui/state-glyph'
import type { BalanceDrift } from '@/lib/cost/balance-drift'

/** What reAPI's account holds, and whether our ledger explains it. */
export async function BalanceFigure({
  drift,
  now,
  children,
}: {
  drift: BalanceDrift
  now: Date
  /** What an admin can do about a difference. */
  children: ReactNode
}) {
  const t = await getTranslations('spend')
  const format = await getFormatter()
  const { credits, settled, open, since } = drift
  const agrees = drift.drift === 0
  const count = Math.abs(drift.drift)
  return (
    <Figure
      name={t('balance')}
      value={format.number(credits)}
      aside={t('creditsUnit')}
      className="md:flex-1"
    >
      <span className="flex items-center gap-1.5">
        <StateGlyph name={agrees ? 'ready' : 'warning'} size={14} />
        {agrees
          ? t('agrees', {
              time: format.dateTime(now, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
            })
          : t(drift.drift > 0 ? 'more' : 'less', { count })}
        <Info label={t('driftAbout')} className="-my-1">
          <span className="flex flex-col gap-2">
            <span>
              {t('driftSince', {
                since: format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' }),
                settled,
                open,
              })}
            </span>
            <span>{t('driftMore')}</span>
            <span>{t('driftLess')}</span>
          </span>
        </Info>
      </span>
      {agrees ? null : children}
    </Figure>
  )
}
