import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { House } from '@/app/house'
import { ActivityList } from '@/components/activity/activity-list'
import { RefreshOnActivity } from '@/components/activity/refresh-on-activity'
import { buttonClass } from '@/components/ui/button'
import { readActivity } from '@/lib/activity/queries'
import { requireActor } from '@/lib/auth/actor'
import { database } from '@/lib/db'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity')
  return { title: t('title') }
}

export default async function ActivityPage({
  searchParams,
}: {
  searchParams: Promise<{ before?: string | string[] }>
}) {
  const actor = await requireActor('/activity')
  const t = await getTranslations('activity')
  const { before } = await searchParams
  const from = typeof before === 'string' ? before : undefined
  const { events, older } = await readActivity(database(), actor, { before: from })
  return (
    <House actor={actor}>
      <div className="mx-auto flex w-full max-w-180 flex-col gap-6 px-4 py-8 sm:px-8">
        <div className="flex flex-col gap-1">
          <h1 className="text-title font-semibold">{t('title')}</h1>
          <p className="text-ink-2">{t('lead')}</p>
        </div>
        <ActivityList events={events} />
        {older === null ? null : (
          <Link href={`/activity?before=${older}`} className={`${buttonClass()} self-start`}>
            {t('older')}
          </Link>
        )}
        {from === undefined ? <RefreshOnActivity /> : null}
      </div>
    </House>
  )
}
