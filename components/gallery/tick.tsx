'use client'

import clsx from 'clsx'
import { Check } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import type { SelectionStore } from '@/components/gallery/selection-store'
import styles from '@/components/gallery/wall.module.css'

export interface Ticks {
  selection: SelectionStore
  /** What lies between two pictures, for a range. */
  between: (one: string, other: string) => string[]
}

const never = () => false

export function useTicked({ selection }: Ticks, id: string): boolean {
  return useSyncExternalStore(selection.subscribe, () => selection.has(id), never)
}

export function tick({ selection, between }: Ticks, id: string, range: boolean): void {
  if (range) selection.extendTo(id, between)
  else selection.toggle(id)
}

/** With the shift key everything from the last one ticked. */
export function Tick({
  ticks,
  id,
  ticked,
  label,
}: {
  ticks: Ticks
  id: string
  ticked: boolean
  label: string
}) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={ticked}
      aria-label={label}
      onClick={(event) => tick(ticks, id, event.shiftKey)}
      className={clsx(
        styles.tick,
        'absolute top-0 left-0 grid size-11 place-items-center outline-none',
        '*:focus-visible:outline-2 [&:focus-visible>span]:outline-2 [&:focus-visible>span]:outline-offset-2',
      )}
    >
      <span
        className={clsx(
          styles.mark,
          'grid size-5.5 place-items-center rounded-full border-2 outline-accent',
          ticked
            ? 'border-on-accent bg-accent text-on-accent'
            : 'border-[#fff] bg-[#0006] text-transparent shadow-[0_0_0_1px_#0006]',
        )}
      >
        {ticked ? <Check size={14} strokeWidth={3} aria-hidden="true" /> : null}
      </span>
    </button>
  )
}
