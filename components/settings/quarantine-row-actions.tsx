'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import type { ActionResult } from '@/lib/errors'
import type { Released } from '@/lib/generations/quarantine'

/** Download and check one quarantined picture. The answer is said beside it, and the row stays to say it. */
export function QuarantineRowActions({
  prompt,
  downloadFrom,
  check,
}: {
  /** Short: says which of several rows this is. */
  prompt: string
  /** `null` when nothing came. */
  downloadFrom: string | null
  check: () => Promise<ActionResult<{ released: Released }>>
}) {
  const t = useTranslations('operations.quarantine')
  const [answer, setAnswer] = useState<Released | 'failed' | null>(null)
  const [pending, startTransition] = useTransition()
  const left = answer === 'ready' || answer === 'fetching'

  return (
    <span className="flex flex-wrap items-center gap-2">
      {downloadFrom === null || left ? null : (
        <a
          href={downloadFrom}
          download
          aria-label={t('downloadOf', { prompt })}
          className={buttonClass({ size: 'small' })}
        >
          {t('download')}
        </a>
      )}
      <Button
        size="small"
        aria-label={t('checkOf', { prompt })}
        disabled={pending || left}
        onClick={() =>
          startTransition(async () => {
            const result = await check().catch(() => null)
            setAnswer(result?.ok ? result.data.released : 'failed')
          })
        }
      >
        {pending ? t('checking') : t('check')}
      </Button>
      <span role="status" className="text-small text-ink-2">
        {answer === null ? '' : t(answer)}
      </span>
    </span>
  )
}
