import { getTranslations } from 'next-intl/server'
import { ActivityList } from '@/components/activity/activity-list'
import { RefreshOnActivity } from '@/components/activity/refresh-on-activity'
import { Disclosure } from '@/components/ui/disclosure'
import type { ActivityEvent } from '@/lib/activity/view'

/** What happened to one picture, kept up to date. */
export async function PictureActivity({
  imageId,
  events,
}: {
  imageId: string
  events: readonly ActivityEvent[]
}) {
  const t = await getTranslations('activity')
  return (
    <>
      <Disclosure summary={<h2 className="text-small font-semibold">{t('ofPicture')}</h2>}>
        <ActivityList events={events} ofOne />
      </Disclosure>
      <RefreshOnActivity imageId={imageId} />
    </>
  )
}
