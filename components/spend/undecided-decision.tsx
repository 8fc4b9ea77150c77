'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionResult } from '@/lib/errors'

const ways = ['ask', 'charged', 'notCharged'] as const
type Way = (typeof ways)[number]

/** Absent ways are not offered. */
export type Decide = Partial<Record<Way, () => Promise<ActionResult<unknown>>>>

/** What may be said of one request. The answer is said beside it, and the row stays to say it. */
export function UndecidedDecision({
  prompt,
  provider,
  decide,
}: {
  /** Short: says which of several rows this is. */
  prompt: string
  provider: string
  decide: Decide
}) {
  const t = useTranslations('undecided')
  const [answer, setAnswer] = useState<Way | 'decided' | 'failed' | null>(null)
  const [pending, startTransition] = useTransition()

  const say = (way: Way, act: () => Promise<ActionResult<unknown>>) =>
    startTransition(async () => {
      const result = await act().catch(() => null)
      if (result?.ok) setAnswer(way)
      else setAnswer(result?.error.code === 'no_longer_offered' ? 'decided' : 'failed')
    })

  return (
    <span className="flex flex-wrap items-center gap-2">
      {ways.map((way) => {
        const act = decide[way]
        if (!act || (answer !== null && answer !== 'failed')) return null
        return (
          <Button
            key={way}
            size="small"
            aria-label={t(`${way}Of`, { prompt, provider })}
            disabled={pending}
            onClick={() => say(way, act)}
          >
            {t(way)}
          </Button>
        )
      })}
      <span role="status" className="text-small text-ink-2">
        {answer === null ? '' : t(`answer.${answer}`)}
      </span>
    </span>
  )
}
