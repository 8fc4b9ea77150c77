'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { StateGlyph } from '@/components/ui/state-glyph'
import type { ActionResult } from '@/lib/errors'
import type { KeyTest } from '@/lib/providers/key-test'

export function TestKeyButton({
  test,
  sandbox,
}: {
  test: () => Promise<ActionResult<KeyTest>>
  sandbox: boolean
}) {
  const t = useTranslations('settings')
  const [result, setResult] = useState<KeyTest | 'failed' | null>(null)
  const [pending, startTransition] = useTransition()

  function words(): string {
    if (result === null) return ''
    if (result === 'failed') return t('actionFailed')
    if (result.result === 'undocumented') return t('noKeyTest')
    if (result.result === 'works')
      return t(sandbox ? 'balanceSandbox' : 'balance', { credits: result.credits })
    return t(result.result === 'refused' ? 'keyRefused' : 'keyUnanswered', {
      code: result.code,
      message: result.message,
    })
  }

  const works = result !== null && result !== 'failed' && result.result === 'works'
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Button
        size="small"
        disabled={pending}
        onClick={() =>
          startTransition(async () => {
            const answer = await test().catch(() => null)
            setResult(answer?.ok ? answer.data : 'failed')
          })
        }
      >
        {pending ? t('testingKey') : t('testKey')}
      </Button>
      <span role="status" className="flex min-w-0 items-center gap-1.5 wrap-anywhere">
        {result === null ? null : <StateGlyph name={works ? 'ready' : 'failed'} size={14} />}
        {words()}
      </span>
    </span>
  )
}
