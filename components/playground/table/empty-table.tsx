'use client'

import { useTranslations } from 'next-intl'
import type { DraftStore } from '@/components/playground/draft-store'
import { shapeOfDraft } from '@/components/playground/size-choice'
import { useDraftOptions } from '@/components/playground/use-draft'
import { Frame } from '@/components/ui/frame'

/** Before the first picture: crop marks in the shape that is chosen, so that the choice is seen on the table. */
export function EmptyTable({ store }: { store: DraftStore }) {
  const t = useTranslations('playground')
  return (
    <div className="grid flex-1 place-items-center max-md:hidden">
      <div className="grid place-items-center">
        <Frame
          kind="coming"
          {...shapeOfDraft(useDraftOptions(store))}
          large
          className="on-table col-start-1 row-start-1"
        />
        <div className="col-start-1 row-start-1 flex flex-col items-center gap-1 px-4 text-center">
          <p className="text-title font-semibold">{t('emptyTitle')}</p>
          <p className="text-ink-2">{t('emptyText')}</p>
        </div>
      </div>
    </div>
  )
}
