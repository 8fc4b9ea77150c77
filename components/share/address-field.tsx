'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'

/** An address to be copied. Where the page may not write to the clipboard (plain http), it selects it instead. */
export function AddressField({
  id,
  label,
  hint,
  address,
}: {
  id: string
  label: string
  hint: string
  address: string
}) {
  const t = useTranslations('share')
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const done = copied === address
  const Icon = done ? Check : Copy

  async function copy(): Promise<void> {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      setCopied(address)
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
            value={address}
            spellCheck={false}
            onFocus={(event) => event.currentTarget.select()}
            className={`${inputClass} font-mono`}
          />
          <Button className="shrink-0" onClick={() => void copy()}>
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
            {t(done ? 'copied' : 'copy')}
          </Button>
        </span>
      )}
    </Field>
  )
}
