'use client'

import { Scale } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RuleSwitches, type ChangeRule } from '@/components/review/rule-switches'
import { buttonClass } from '@/components/ui/button'
import type { ReviewRules } from '@/lib/review/rights'

/** The team's rules, at hand where they are felt. Settings has them, too. */
export function Rules({ rules, change }: { rules: ReviewRules; change: ChangeRule }) {
  const t = useTranslations('review')
  return (
    <>
      <button
        type="button"
        popoverTarget="review-rules"
        aria-label={t('rules')}
        className={buttonClass({ variant: 'quiet' })}
      >
        <Scale size={16} strokeWidth={1.75} aria-hidden="true" className="sm:hidden" />
        <span className="max-sm:hidden">{t('rules')}</span>
      </button>
      <div
        id="review-rules"
        popover="auto"
        aria-label={t('rules')}
        className="m-auto w-88 max-w-[calc(100vw-32px)] rounded-menu border border-line bg-raised p-4 text-ink shadow-menu"
      >
        <RuleSwitches rules={rules} change={change} />
      </div>
    </>
  )
}
