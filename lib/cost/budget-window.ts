/**
 * Budgets and reports count by day and month in UTC: the same for every member and every server,
 * and never a day of 23 or 25 hours. Client-safe.
 */

export const budgetPeriods = ['day', 'month'] as const
export type BudgetPeriod = (typeof budgetPeriods)[number]

/** `2026-11-27` */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The window of a period that a day lies in: the day itself, or `2026-11`. */
export const windowOf = (day: string, period: BudgetPeriod): string =>
  period === 'day' ? day : day.slice(0, 7)
