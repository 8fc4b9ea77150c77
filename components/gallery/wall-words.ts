import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { DownloadWords } from '@/components/gallery/download-dialog'
import type { BulkWords, WallWords } from '@/components/gallery/words'

const count = '{count}'

export async function wallWords(total: number): Promise<WallWords> {
  const t = await getTranslations('gallery')
  const review = await getTranslations('review.state')
  return {
    today: t('today'),
    yesterday: t('yesterday'),
    loadMore: t('loadMore'),
    loading: t('loading'),
    loadFailed: t('loadFailed'),
    tryAgain: t('tryAgain'),
    allShown: t('allShown'),
    shown: t('shown', { shown: '{shown}', count: total }),
    tile: {
      sandbox: t('sandbox'),
      review: {
        needs_review: review('needs_review'),
        approved: review('approved'),
        changes_requested: review('changes_requested'),
        rejected: review('rejected'),
      },
      frame: {
        failed: t('frame.failed'),
        unknown: t('frame.unknown'),
        quarantined: t('frame.quarantined'),
        lost: t('frame.lost'),
      },
      rated: t('rating.mean', { mean: '{mean}' }),
      select: t('bulk.select', { prompt: '{prompt}' }),
    },
  }
}

export async function bulkWords(): Promise<BulkWords> {
  const t = await getTranslations('gallery.bulk')
  return {
    label: t('label'),
    selected: t('selected', { count }),
    selectAll: t('selectAll', { count }),
    skipped: t('skipped', { count }),
    done: {
      approve: t('done.approve', { count }),
      request_changes: t('done.request_changes', { count }),
      reject: t('done.reject', { count }),
      tagged: t('done.tagged', { count }),
      collected: t('done.collected', { count }),
      trashed: t('done.trashed', { count }),
      restored: t('done.restored', { count }),
      undone: t('done.undone', { count }),
    },
    approve: t('approve'),
    tag: t('tag'),
    collect: t('collect'),
    compare: t('compare'),
    download: t('download'),
    handover: await downloadWords(),
    trash: t('trash'),
    restore: t('restore'),
    undo: t('undo'),
    clear: t('clear'),
    working: t('working'),
    failed: t('failed'),
    tooMany: t('tooMany'),
    forbidden: t('forbidden'),
    tagTitle: t('tagTitle'),
    tagLabel: t('tagLabel'),
    tagHint: t('tagHint'),
    collectTitle: t('collectTitle'),
    collectLabel: t('collectLabel'),
    newCollection: t('newCollection'),
    cancel: t('cancel'),
  }
}

export async function downloadWords(): Promise<DownloadWords> {
  const t = await getTranslations('gallery.handover')
  return {
    title: t('title'),
    lead: t('lead'),
    withSettings: t('withSettings'),
    withSettingsHint: t('withSettingsHint'),
    download: t('download'),
    cancel: t('cancel'),
  }
}
