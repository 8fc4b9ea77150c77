'use client'

import { Download, Pause, Play, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RefusedRows } from '@/components/playground/list-mode/refused-rows'
import { useRefusalWords } from '@/components/playground/refusal-words'
import { Button } from '@/components/ui/button'
import type { GenerationView } from '@/lib/generations/view'
import { cancelWaiting, pause, progressOf, resume, type Batch } from '@/lib/playground/batch/batch'
import type { BatchStore } from '@/lib/playground/batch/batch-store'

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The browser's own bar, flat. */
const barClass =
  'h-1 w-full appearance-none border-0 bg-line [&::-webkit-progress-bar]:bg-line ' +
  '[&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent'

const spoken = [
  'person',
  'no_answer',
  'budget',
  'rate_limited',
  'unauthenticated',
  'forbidden',
] as const

/** How far a list has come, and what can still be done about it. */
export function BatchPanel({
  batch,
  store,
  generations,
  onCancelQueued,
}: {
  batch: Batch
  store: BatchStore
  generations: readonly GenerationView[]
  /** Those of the list that the server has not sent either. */
  onCancelQueued: (ids: string[]) => void
}) {
  const t = useTranslations('list')
  const refusalWords = useRefusalWords()
  const { pictures, waiting, running, ended, refused, canceled, done } = progressOf(
    batch,
    generations,
  )
  const ids = batch.rows.flatMap(({ generationIds }) => generationIds)
  const own = new Set(ids)
  const queued = generations
    .filter(({ id, state }) => state === 'queued' && own.has(id))
    .map(({ id }) => id)
  const { pausedBy, shortfall } = batch
  const reason = spoken.find((code) => code === pausedBy) ?? 'other'
  return (
    <section
      aria-label={t('batch')}
      className="flex flex-col gap-2 rounded-menu border border-line bg-raised p-3 text-body tabular-nums"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold">{t('batch')}</h3>
        <span className="text-small text-ink-3">
          {done ? t('done') : pausedBy === null ? '' : t('paused')}
        </span>
      </div>
      <progress
        aria-label={t('batch')}
        max={pictures}
        value={ended + refused + canceled}
        className={barClass}
      />
      <p role="status" className="text-small text-ink-2">
        {[
          t('progress', { sent: running + ended, count: pictures, ended }),
          refused > 0 ? t('refusedCount', { count: refused }) : '',
          canceled > 0 ? t('canceledCount', { count: canceled }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {pausedBy === null ? null : (
        <p role="alert" className="text-small text-warn">
          {shortfall
            ? refusalWords({ code: 'budget', message: '', budget: shortfall })
            : t(`pausedBy.${reason}`)}
        </p>
      )}
      <RefusedRows rows={batch.rows} />
      <div className="flex flex-wrap gap-2">
        {waiting === 0 ? null : pausedBy === null ? (
          <Button size="small" onClick={() => store.change((latest) => pause(latest, 'person'))}>
            <Pause {...icon} />
            {t('pause')}
          </Button>
        ) : (
          <Button size="small" onClick={() => store.change(resume)}>
            <Play {...icon} />
            {t('resume')}
          </Button>
        )}
        {waiting + queued.length === 0 ? null : (
          <Button
            size="small"
            onClick={() => {
              store.change(cancelWaiting)
              onCancelQueued(queued)
            }}
          >
            <X {...icon} />
            {t('cancelRest', { count: waiting + queued.length })}
          </Button>
        )}
        {done && ids.length > 0 ? (
          <form method="post" action="/api/generations/zip">
            {ids.map((id) => (
              <input key={id} type="hidden" name="id" value={id} />
            ))}
            <Button size="small" type="submit">
              <Download {...icon} />
              {t('downloadAll')}
            </Button>
          </form>
        ) : null}
        {done ? (
          <Button size="small" variant="quiet" onClick={() => store.clear()}>
            {t('clear')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
