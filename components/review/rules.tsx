'use client'

import { useTranslations } from 'next-intl'
import { useOptimistic, useTransition } from 'react'
import { Switch } from '@/components/ui/switch'
import type { ActionResult } from '@/lib/errors'
import type { ReviewRules } from '@/lib/review/rights'

const names = ['twoApprovals', 'notYourOwn'] as const

/** What the team has agreed on; an admin sets it. */
export function Rules({
  rules,
  change,
}: {
  rules: ReviewRules
  change: (input: { rule: keyof ReviewRules; on: boolean }) => Promise<ActionResult<void>>
}) {
  const t = useTranslations('review')
  const [shown, show] = useOptimistic(rules)
  const [, startTransition] = useTransition()
  return (
    <>
      <button
        type="button"
        popoverTarget="review-rules"
        className="min-h-8 rounded-control px-2 text-ink-2 hover:text-ink max-sm:hidden"
      >
        {t('rules')}
      </button>
      <div
        id="review-rules"
        popover="auto"
        className="m-auto w-88 max-w-[calc(100vw-32px)] rounded-menu border border-line bg-raised p-4 text-ink shadow-menu"
      >
        {names.map((rule) => (
          <Switch
            key={rule}
            id={`rule-${rule}`}
            label={t(rule)}
            hint={t(`${rule}Hint`)}
            checked={shown[rule]}
            onChange={(on) =>
              startTransition(async () => {
                show({ ...shown, [rule]: on })
                await change({ rule, on })
              })
            }
          />
        ))}
      </div>
    </>
  )
}
