'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Copies code that is shown beside it, which stays selectable where copying is not allowed. */
export function CopyCode({ code }: { code: string }) {
  const t = useTranslations('snippets')
  /** What was copied: other code is not copied yet. */
  const [copied, setCopied] = useState<string | null>(null)

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code)
      setCopied(code)
    } catch {
      setCopied(null)
    }
  }

  const done = copied === code
  const Icon = done ? Check : Copy
  return (
    <>
      <Button size="small" className="shrink-0 whitespace-nowrap" onClick={() => void copy()}>
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
        {done ? t('copied') : t('copy')}
      </Button>
      <span role="status" className="sr-only">
        {done ? t('copied') : ''}
      </span>
    </>
  )
}
