import { getLocale, getTranslations } from 'next-intl/server'
import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { mostHandedOver, readHandoverRequest } from '@/app/api/handover/handover-request'
import { pictureIdsOf } from '@/lib/collections/queries'
import { database } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { readChosen } from '@/lib/handover/chosen-pictures'
import type { SheetWords } from '@/lib/handover/contact-sheet'
import { parcelEntries } from '@/lib/handover/parcel'
import { zipOf, zipResponse } from '@/lib/handover/zip'
import { storage } from '@/lib/images/storage'
import { writeSettings } from '@/lib/playground/settings-record'

export const dynamic = 'force-dynamic'

async function sheetWords(count: number): Promise<SheetWords> {
  const t = await getTranslations('share.handover')
  const states = await getTranslations('review.state')
  return {
    locale: await getLocale(),
    title: t('title', { count }),
    missing: t('missing'),
    states: {
      needs_review: states('needs_review'),
      approved: states('approved'),
      changes_requested: states('changes_requested'),
      rejected: states('rejected'),
    },
  }
}

/**
 * The pictures named by `ids` or in a `collection`, in one archive, each with its sidecar, and a contact
 * sheet. `settings=inside` writes the settings into the files as well.
 */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const { ids, collection, settings } = await readHandoverRequest(request)
    const chosen =
      collection === undefined
        ? ids
        : await pictureIdsOf(database(), actor, collection, mostHandedOver)
    const pictures = await readChosen(database(), actor, chosen)
    if (pictures.length === 0) throw notFound()
    const entries = parcelEntries({
      pictures,
      storage: storage(),
      words: await sheetWords(pictures.length),
      embed: settings === 'inside' ? writeSettings : null,
    })
    return zipResponse(zipOf(entries), 'z-image-pictures.zip')
  })
}

export const POST = GET
