import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { House } from '@/app/house'
import { changeReviewRule } from '@/app/review/actions'
import { reviewActions } from '@/app/review/review-actions'
import { visitorTimeZone } from '@/components/gallery/time-zone-cookie'
import { EmptyQueue } from '@/components/review/empty-queue'
import { ReviewBoard } from '@/components/review/review-board'
import { Rules } from '@/components/review/rules'
import { ClientMessages } from '@/components/shell/client-messages'
import { requireActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { database } from '@/lib/db'
import { readQueue } from '@/lib/review/queue'
import { mayTakePart } from '@/lib/review/rights'
import { readReviewRules } from '@/lib/review/rules'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('title') }
}

export default async function ReviewPage() {
  const actor = await requireActor('/review')
  const t = await getTranslations('review')
  if (!mayTakePart(actor.role))
    return (
      <House actor={actor} current="review">
        <h1 className="sr-only">{t('title')}</h1>
        <EmptyQueue title={t('viewerTitle')} text={t('viewerText')} action={t('toGallery')} />
      </House>
    )
  const manages = can(actor.role, 'manage')
  const rules = await readReviewRules(database())
  return (
    <House actor={actor} current="review" fixed>
      <ClientMessages namespaces={['review']}>
        <ReviewBoard
          first={await readQueue(database(), actor, null)}
          me={{ id: actor.userId, name: actor.name }}
          manages={manages}
          actions={reviewActions}
          locale={await getLocale()}
          serverZone={await visitorTimeZone()}
          tools={manages ? <Rules rules={rules} change={changeReviewRule} /> : null}
        />
      </ClientMessages>
    </House>
  )
}
