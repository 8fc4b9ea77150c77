'use client'

import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'

/** A value to be copied. Where the page may not write to the clipboard (plain http), it selects it instead. */
export function CopyField({
  id,
  value,
  label,
  hint,
  words,
}: {
  id: string
  value: string
  label: string
  hint: string
  words: { copy: string; copied: string }
}) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const done = copied === value
  const Icon = done ? Check : Copy

  async function copy(): Promise<void> {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(value)
    } catch {
      input.current?.focus()
    }
  }

  return (
    <Field id={id} label={label} hint={hint}>
      {(wiring) => (
        <span className="flex gap-2">
          <input
            {...wiring}
            ref={input}
            readOnly
            value={value}
            spellCheck={false}
            onFocus={(event) => event.currentTarget.select()}
            className={`${inputClass} font-mono`}
          />
          <Button className="shrink-0" onClick={() => void copy()}>
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
            {done ? words.copied : words.copy}
          </Button>
        </span>
      )}
    </Field>
  )
}
