'use client'

import { useTranslations } from 'next-intl'
import { useMemo, type KeyboardEvent } from 'react'
import { segmentsOf } from '@/components/playground/segments'
import {
  MarksBehind,
  promptTextClass,
  VeilBefore,
} from '@/components/playground/write/prompt-layer'

/** While an input method composes, Enter belongs to it (Safari only tells by the key code). */
function isSubmit(event: KeyboardEvent): boolean {
  const composing = event.nativeEvent.isComposing || event.keyCode === 229
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !composing
}

/** A plain text area between two painted layers of the same text; it grows with what is written. */
export function PromptEditor({
  prompt,
  limit,
  describedBy,
  invalid,
  onChange,
  onSubmit,
}: {
  prompt: string
  limit: number
  describedBy: string
  invalid: boolean
  onChange: (prompt: string) => void
  onSubmit: () => void
}) {
  const t = useTranslations('playground')
  const segments = useMemo(() => segmentsOf(prompt, limit), [prompt, limit])
  return (
    <div className="relative grid grid-cols-1 before:absolute before:inset-y-0 before:-left-3 before:w-0.5 has-focus-visible:before:bg-accent has-aria-invalid:before:bg-bad">
      <MarksBehind segments={segments} />
      <textarea
        id="prompt"
        dir="auto"
        value={prompt}
        placeholder={t('promptPlaceholder')}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        spellCheck={false}
        autoCapitalize="sentences"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (!isSubmit(event)) return
          event.preventDefault()
          onSubmit()
        }}
        className={`${promptTextClass} relative resize-none overflow-hidden bg-transparent text-ink caret-accent outline-none`}
      />
      <VeilBefore segments={segments} limit={limit} />
    </div>
  )
}
