'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { KeyCap } from '@/components/review/key-cap'
import { verbGlyph } from '@/components/review/state-line'
import { buttonClass } from '@/components/ui/button'
import { StateGlyph } from '@/components/ui/state-glyph'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { DecisionVerb, ReviewState } from '@/lib/review/machine'
import { targetOf } from '@/lib/review/machine'

const verbs = [
  ['reject', 'R'],
  ['request_changes', 'C'],
  ['approve', 'A'],
] as const

/** Reject, request changes, approve: none is filled, for none is the one to be pressed. */
export function DecisionButtons({
  state,
  disabled,
  keys,
  label,
  onDecide,
}: {
  state: ReviewState
  disabled: boolean
  /** With the keys on them, where the page listens to keys. */
  keys: boolean
  /** Where several pictures are decided on in one place. */
  label?: string
  onDecide: (verb: DecisionVerb) => void
}) {
  const t = useTranslations('review')
  const hydrated = useHydrated()
  return (
    <div role="group" aria-label={label ?? t('decision')} className="grid grid-cols-3 gap-2">
      {verbs.map(([verb, key]) => (
        <button
          key={verb}
          type="button"
          disabled={disabled || !hydrated}
          aria-keyshortcuts={keys ? key : undefined}
          aria-pressed={targetOf[verb] === state}
          onClick={() => onDecide(verb)}
          className={clsx(
            buttonClass(),
            'font-semibold [--surface:var(--raised)] max-md:min-h-14 max-md:flex-col max-md:gap-0.5! max-md:px-1! max-md:text-small',
            keys ? 'min-h-10 px-2.5!' : 'min-h-14 flex-col gap-0.5! px-1!',
            'aria-pressed:border-ink aria-pressed:ring-1 aria-pressed:ring-ink',
          )}
        >
          {keys ? <KeyCap>{key}</KeyCap> : null}
          <StateGlyph name={verbGlyph[verb]} />
          {t(verb)}
        </button>
      ))}
    </div>
  )
}
