import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { markCharged, markNotCharged, resumePolling } from '@/app/generation-actions'
import { House } from '@/app/house'
import { LiveBalance } from '@/app/spend/live-balance'
import { Figure } from '@/components/spend/figure'
import { Figures } from '@/components/spend/figures'
import { PeriodPicker } from '@/components/spend/period-picker'
import { SpendBoard } from '@/components/spend/spend-board'
import { columnNames, periodNames } from '@/components/spend/names'
import { WhoseLinks } from '@/components/spend/whose-links'
import { buttonClass } from '@/components/ui/button'
import { requireActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { systemClock } from '@/lib/clock'
import { readSpendPage } from '@/lib/cost/spend-page'
import { parseMember, spendHref } from '@/lib/cost/spend-period'
import { database } from '@/lib/db'
import { addressParams } from '@/lib/gallery/filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('spend')
  return { title: t('title') }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SpendPage({ searchParams }: Props) {
  const params = addressParams(await searchParams)
  const asked = { period: params.get('period'), member: parseMember(params.get('member')) }
  const actor = await requireActor(spendHref('/spend', asked))
  const manages = can(actor.role, 'manage')
  const page = await readSpendPage(database(), actor, asked, systemClock.now())
  const { period, memberId, memberName } = page
  const t = await getTranslations('spend')
  const href = (more: { period?: string; member?: string | null }) =>
    spendHref('/spend', { period: period.key, member: memberId, ...more })
  return (
    <House actor={actor} current="spend">
      <div className="mx-auto flex w-full max-w-320 flex-col gap-8 px-4 py-6 sm:px-8">
        <div className="flex flex-col gap-3">
          <h1 className="sr-only">{t('title')}</h1>
          <div className="flex flex-wrap items-center gap-3">
            <PeriodPicker
              chosen={period}
              offered={page.offered}
              label={t('period')}
              nameOf={await periodNames()}
              hrefOf={({ key }) => href({ period: key })}
            />
            <div className="ml-auto flex flex-wrap gap-3">
              <WhoseLinks
                memberName={memberName}
                self={memberId === actor.userId}
                teamHref={href({ member: null })}
                selfHref={href({ member: actor.userId })}
              />
              <a
                href={spendHref('/api/spend', { period: period.key, member: memberId })}
                download
                title={t(manages ? 'csvHint' : 'csvHintOwn')}
                className={buttonClass()}
              >
                <Download size={16} strokeWidth={1.75} aria-hidden="true" />
                {t('csv')}
              </a>
            </div>
          </div>
          <Figures
            report={page.report}
            period={period}
            today={page.today}
            limit={page.limit}
            left={can(actor.role, 'generate') ? { budget: page.left } : null}
            manages={manages}
            balance={
              manages ? (
                <Suspense
                  fallback={
                    <Figure name={t('balance')} value="…" className="md:flex-1">
                      {t('balanceAsking')}
                    </Figure>
                  }
                >
                  <LiveBalance />
                </Suspense>
              ) : null
            }
          />
        </div>
        <SpendBoard
          page={page}
          ownOnly={!manages}
          nameOf={await columnNames()}
          hrefOf={(member) => href({ member })}
          decide={
            can(actor.role, 'generate')
              ? ({ id, hasTicket }) => ({
                  ask: hasTicket ? resumePolling.bind(null, { id }) : undefined,
                  charged: markCharged.bind(null, { id }),
                  notCharged: markNotCharged.bind(null, { id }),
                })
              : null
          }
        />
      </div>
    </House>
  )
}
