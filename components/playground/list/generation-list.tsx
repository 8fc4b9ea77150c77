'use client'

import { useTranslations } from 'next-intl'
import { ComingRows } from '@/components/playground/list/coming-rows'
import type { ServerClock } from '@/components/playground/list/elapsed'
import { GenerationRow } from '@/components/playground/list/generation-row'
import { NotifyButton } from '@/components/playground/list/notify-button'
import type { RowActions } from '@/components/playground/use-row-actions'
import { isMoving, type GenerationView } from '@/lib/generations/view'

/** Every picture of this person, newest first, running and ended. */
export function GenerationList({
  generations,
  coming,
  clock,
  stale,
  notice,
  selectedId,
  mayGenerate,
  actions,
}: {
  generations: GenerationView[]
  /** That many were asked for just now, and are not among them yet. */
  coming: number
  clock: ServerClock
  stale: boolean
  notice: string | null
  selectedId: string | undefined
  mayGenerate: boolean
  actions: RowActions
}) {
  const t = useTranslations('playground')
  const running = generations.filter(isMoving).length
  return (
    <section
      aria-labelledby="generations"
      className="border-line bg-paper max-md:border-t lg:overflow-y-auto lg:border-l"
    >
      <div className="sticky top-0 z-20 flex min-h-12 items-center gap-2 border-b border-line bg-paper px-4">
        <h2 id="generations" className="font-semibold">
          {t('generations')}
        </h2>
        {running > 0 ? <p className="text-ink-2">{t('running', { count: running })}</p> : null}
        <NotifyButton />
      </div>
      <p role="status" className="px-4 py-2 text-small text-warn empty:hidden">
        {stale ? t('stale') : notice}
      </p>
      {generations.length + coming === 0 ? (
        <p className="px-4 py-3 text-small text-ink-3">{t('noGenerations')}</p>
      ) : null}
      <ComingRows count={coming} />
      {generations.map((generation) => (
        <GenerationRow
          key={generation.id}
          generation={generation}
          clock={clock}
          selected={generation.id === selectedId}
          mayGenerate={mayGenerate}
          actions={actions}
        />
      ))}
    </section>
  )
}
