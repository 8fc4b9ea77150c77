'use client'

import { useTranslations } from 'next-intl'
import { useOptimistic, useState, useTransition } from 'react'
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
  const [failed, setFailed] = useState(false)
  const [, startTransition] = useTransition()

  function set(rule: keyof ReviewRules, on: boolean): void {
    startTransition(async () => {
      show({ ...shown, [rule]: on })
      const answer = await change({ rule, on }).catch(() => null)
      setFailed(answer?.ok !== true)
    })
  }

  return (
    <>
      {names.map((rule) => (
        <Switch
          key={rule}
          id={`rule-${rule}`}
          label={t(rule)}
          hint={t(`${rule}Hint`)}
          checked={shown[rule]}
          onChange={(on) => set(rule, on)}
        />
      ))}
      <p role="status" className="text-small text-bad empty:hidden">
        {failed ? t('note.failed') : ''}
      </p>
    </>
  )
}
