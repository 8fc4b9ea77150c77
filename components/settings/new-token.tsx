'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'

/** Shown once. Where the page may not write to the clipboard (plain http), it selects the token instead. */
export function NewToken({ token }: { token: string }) {
  const t = useTranslations('settings')
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const done = copied === token
  const Icon = done ? Check : Copy

  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(token)
      setCopied(token)
    } catch {
      input.current?.focus()
    }
  }

  return (
    <Field id="new-token" label={t('newToken')} hint={t('newTokenHint')}>
      {(wiring) => (
        <span className="flex gap-2">
          <input
            {...wiring}
            ref={input}
            readOnly
            value={token}
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
