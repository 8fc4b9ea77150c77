'use client'

import clsx from 'clsx'
import { Minus, Plus } from 'lucide-react'
import { inputClass } from '@/components/ui/field'

const stepClass =
  'grid size-8 shrink-0 place-items-center text-ink-2 hover:text-ink disabled:opacity-40 max-sm:size-11'

/** A spinbutton. `null` is an empty field; what is typed is kept as it is, also when it is out of range. */
export function NumberField({
  id,
  label,
  value,
  min,
  max,
  step = 1,
  stepper = false,
  placeholder,
  describedBy,
  invalid,
  decreaseLabel,
  increaseLabel,
  onChange,
}: {
  id: string
  /** Its accessible name, when no visible label points at `id`. */
  label?: string
  value: number | null
  min?: number
  max?: number
  step?: number
  /** With a minus and a plus beside it; then both labels are needed. */
  stepper?: boolean
  placeholder?: string
  describedBy?: string
  invalid?: boolean
  decreaseLabel?: string
  increaseLabel?: string
  onChange: (value: number | null) => void
}) {
  const current = value ?? min ?? 0
  const field = (
    <input
      id={id}
      type="number"
      inputMode="numeric"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      min={min}
      max={max}
      step={step}
      placeholder={placeholder}
      value={value ?? ''}
      onChange={(event) =>
        onChange(Number.isNaN(event.target.valueAsNumber) ? null : event.target.valueAsNumber)
      }
      className={clsx(
        'appearance-textfield tabular-nums',
        stepper
          ? 'w-10 min-w-0 bg-transparent text-center text-body font-semibold outline-none'
          : inputClass,
      )}
    />
  )
  if (!stepper) return field
  return (
    <div
      className={clsx(
        'flex items-center rounded-control border bg-raised has-[input:focus-visible]:outline-2',
        'has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent',
        invalid ? 'border-bad' : 'border-edge',
      )}
    >
      <button
        type="button"
        className={stepClass}
        aria-label={decreaseLabel}
        disabled={min !== undefined && current <= min}
        onClick={() => onChange(Math.max(min ?? -Infinity, current - step))}
      >
        <Minus size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
      {field}
      <button
        type="button"
        className={stepClass}
        aria-label={increaseLabel}
        disabled={max !== undefined && current >= max}
        onClick={() => onChange(Math.min(max ?? Infinity, current + step))}
      >
        <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  )
}
