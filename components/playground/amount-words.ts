import { useTranslations } from 'next-intl'
import { formatUsd } from '@/lib/cost/money'
import type { Amount } from '@/lib/cost/price'

export interface AmountWords {
  /** As the provider bills it: "5 credits", or "$0.0150". */
  short: (amount: Amount) => string
  /** Credits with their dollars: "5 credits · $0.0050". */
  full: (amount: Amount) => string
}

export function useAmountWords(): AmountWords {
  const t = useTranslations('playground')
  const short = ({ credits, microUsd }: Amount) =>
    credits === null ? formatUsd(microUsd) : t('credits', { count: credits })
  return {
    short,
    full: (amount) =>
      amount.credits === null ? short(amount) : `${short(amount)} · ${formatUsd(amount.microUsd)}`,
  }
}
