'use client'

import clsx from 'clsx'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { shapeWords, useCostWords } from '@/components/playground/generation-words'
import { Elapsed, type ServerClock } from '@/components/playground/list/elapsed'
import { RunningTime, UsualTime } from '@/components/playground/list/running-time'
import { StateLine } from '@/components/playground/list/state-line'
import { frameOf, proportionOf } from '@/components/playground/shape'
import type { RowActions } from '@/components/playground/use-row-actions'
import { Button } from '@/components/ui/button'
import { Frame } from '@/components/ui/frame'
import { models } from '@/lib/catalog/models'
import { endedWithoutPicture } from '@/lib/generations/choices'
import { isActive, type GenerationView } from '@/lib/generations/view'

const Trouble = dynamic(() =>
  import('@/components/playground/list/trouble').then((module) => module.Trouble),
)

function RowPicture({ generation }: { generation: GenerationView }) {
  const { image, state } = generation
  if (image)
    return (
      <img
        src={`/api/images/${image.id}/thumb`}
        width={image.width}
        height={image.height}
        alt=""
        loading="lazy"
        decoding="async"
        className="m-auto max-h-15 w-auto max-w-full"
      />
    )
  return (
    <Frame
      kind={frameOf(state)}
      {...proportionOf(generation)}
      className="m-auto h-auto max-h-15 w-auto max-w-full"
    />
  )
}

/** Painted again only when something about it changed. */
export const GenerationRow = memo(function GenerationRow({
  generation,
  clock,
  selected,
  mayGenerate,
  actions,
}: {
  generation: GenerationView
  clock: ServerClock
  selected: boolean
  mayGenerate: boolean
  actions: RowActions
}) {
  const t = useTranslations('playground')
  const cost = useCostWords()
  const running = isActive(generation.state)
  return (
    <article
      className={clsx(
        'relative border-b border-line px-4 py-3 hover:bg-sunk',
        'before:absolute before:inset-y-0 before:left-0 before:w-0.5',
        selected && 'bg-sunk before:bg-accent',
      )}
    >
      <div className="grid grid-cols-[60px_minmax(0,1fr)] items-center gap-3">
        <RowPicture generation={generation} />
        <div className="min-w-0">
          <div className="flex items-center justify-between gap-2">
            <StateLine generation={generation} />
            <span className="flex min-w-0 items-center text-small text-ink-2">
              {generation.waitsFor === 'person' ? null : (
                <Elapsed generation={generation} clock={clock} className="text-end" />
              )}
              {generation.state === 'queued' && mayGenerate ? (
                <Button
                  size="small"
                  variant="quiet"
                  className="relative z-10 -my-1 -mr-2.5 ml-1 max-sm:-my-3"
                  onClick={() => actions.cancel(generation)}
                >
                  {t('cancel')}
                </Button>
              ) : null}
            </span>
          </div>
          <button
            type="button"
            aria-pressed={selected}
            onClick={() => actions.select(generation)}
            className="words block w-full truncate text-start text-prompt text-ink-2 after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            <bdi>{generation.prompt}</bdi>
          </button>
          <div className="flex items-baseline justify-between gap-2 text-micro text-ink-3 tabular-nums">
            <span className="truncate">
              {models[generation.provider].name} ·{' '}
              {running ? (
                <UsualTime generation={generation} clock={clock} />
              ) : (
                shapeWords(generation)
              )}
            </span>
            <span className="shrink-0">{cost(generation)}</span>
          </div>
          {/* In the margin: a row is as high before it is sent as afterwards, and nothing below it moves. */}
          <div className="absolute inset-x-4 bottom-0.5 pl-18">
            <RunningTime generation={generation} clock={clock} />
          </div>
        </div>
      </div>
      <div className="relative z-10 empty:hidden">
        {endedWithoutPicture.includes(generation.state) ? (
          <Trouble generation={generation} mayGenerate={mayGenerate} actions={actions} />
        ) : null}
      </div>
    </article>
  )
})
