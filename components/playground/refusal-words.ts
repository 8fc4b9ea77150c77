import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { formatLeft, formatUsd } from '@/lib/cost/money'
import type { BudgetShortfall, ErrorBody } from '@/lib/errors'

type Translate = ReturnType<typeof useTranslations<'playground'>>

const named = ['unauthenticated', 'forbidden', 'internal', 'idempotency_key_reused'] as const

/** Which budget, what is left of it, and who can raise it. */
function budgetWords(t: Translate, budget: BudgetShortfall): string {
  const { scope, period, left, limit, cost } = budget
  const amounts = { left: formatLeft(left), limit: formatLeft(limit), cost: formatUsd(cost) }
  return `${t(`refusal.budget.${scope}.${period}`, amounts)}${t(`refusal.anew.${period}`)}`
}

/** Why our own server did not take it, in the words of the page; what it has no words for says it in English. */
export function refusalWords(t: Translate, { code, message, limit, budget }: ErrorBody): string {
  const known = named.find((name) => name === code)
  if (known) return t(`refusal.${known}`)
  if (code === 'rate_limited') return t('refusal.rate_limited', { count: limit ?? 60 })
  return t('refusedByUs', { message: budget ? budgetWords(t, budget) : message })
}

export function useRefusalWords(): (error: ErrorBody) => string {
  const t = useTranslations('playground')
  return useCallback((error: ErrorBody) => refusalWords(t, error), [t])
}
