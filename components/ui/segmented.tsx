'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'

export interface SegmentedOption<Value extends string> {
  value: Value
  label: ReactNode
}

/**
 * A radio group of native radios: arrow keys, focus and the label's click are the browser's own. The radio
 * itself is a strip beneath the words, so that both it and they can be pointed at.
 */
export function Segmented<Value extends string>({
  name,
  label,
  options,
  value,
  onChange,
}: {
  name: string
  /** Its accessible name. */
  label: string
  options: readonly SegmentedOption<Value>[]
  /** `null`: none of them is chosen. */
  value: Value | null
  onChange: (value: Value) => void
}) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex rounded-control border border-edge bg-raised"
    >
      {options.map((option, index) => (
        <label
          key={option.value}
          className={clsx(
            'relative -m-px flex min-h-9 flex-1 items-center justify-center rounded-control border border-transparent px-2 whitespace-nowrap max-sm:px-1',
            'text-body text-ink-2 transition-colors hover:text-ink max-sm:min-h-11',
            'has-checked:z-10 has-checked:border-accent has-checked:bg-wash has-checked:font-semibold has-checked:text-ink',
            'has-checked:ring-1 has-checked:ring-accent',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            index > 0 &&
              'before:absolute before:inset-y-2 before:-left-px before:w-px before:bg-line has-checked:before:hidden',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-x-0 bottom-0 h-2 cursor-pointer appearance-none outline-none"
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
