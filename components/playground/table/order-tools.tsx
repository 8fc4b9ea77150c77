'use client'

import { FolderDown, Pause, Play, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { TableActions } from '@/components/playground/table/table'
import { Button } from '@/components/ui/button'
import { isActive, type GenerationView } from '@/lib/generations/view'

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What can be done about all pictures of one order, where it has several: hold or stop what was not sent, take away what is there. */
export function OrderTools({
  siblings,
  onCancel,
  onPause,
  onResume,
}: { siblings: GenerationView[] } & Pick<TableActions, 'onCancel' | 'onPause' | 'onResume'>) {
  const t = useTranslations('playground')
  const queued = siblings.filter(({ state }) => state === 'queued')
  const paused = queued.filter(({ waitsFor }) => waitsFor === 'person')
  const done = siblings.every(({ state }) => !isActive(state))
  const pictures = siblings.filter(({ image }) => image !== null)
  return (
    <div className="ml-auto flex flex-wrap justify-end gap-2">
      {paused.length < queued.length && onPause ? (
        <Button size="small" onClick={() => onPause(queued)}>
          <Pause {...icon} />
          {t('pauseWaiting')}
        </Button>
      ) : null}
      {paused.length > 0 && onResume ? (
        <Button size="small" onClick={() => onResume(paused)}>
          <Play {...icon} />
          {t('resumeWaiting')}
        </Button>
      ) : null}
      {queued.length > 0 && onCancel ? (
        <Button size="small" onClick={() => queued.forEach(onCancel)}>
          <X {...icon} />
          {t('cancelWaiting', { count: queued.length })}
        </Button>
      ) : null}
      {done && pictures.length > 1 ? (
        <form method="post" action="/api/generations/zip">
          {pictures.map(({ id }) => (
            <input key={id} type="hidden" name="id" value={id} />
          ))}
          <Button size="small" type="submit">
            <FolderDown {...icon} />
            {t('downloadAll')}
          </Button>
        </form>
      ) : null}
    </div>
  )
}
