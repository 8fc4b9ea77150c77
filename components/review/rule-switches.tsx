'use client'

import { useTranslations } from 'next-intl'
import { useOptimistic, useTransition } from 'react'
import { Switch } from '@/components/ui/switch'
import type { ActionResult } from '@/lib/errors'
import type { ReviewRules } from '@/lib/review/rights'

const names = ['twoApprovals', 'notYourOwn'] as const

export type ChangeRule = (input: {
  rule: keyof ReviewRules
  on: boolean
}) => Promise<ActionResult<void>>

/** What the team has agreed on; an admin sets it. */
export function RuleSwitches({ rules, change }: { rules: ReviewRules; change: ChangeRule }) {
  const t = useTranslations('review')
  const [shown, show] = useOptimistic(rules)
  const [, startTransition] = useTransition()
  return names.map((rule) => (
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
  ))
}
