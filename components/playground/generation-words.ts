import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import { splitElapsed } from '@/components/playground/elapsed'
import type { GenerationView } from '@/lib/generations/view'

export function useTimeWords(): (milliseconds: number) => string {
  const t = useTranslations('playground')
  return (milliseconds) => {
    const { minutes, seconds } = splitElapsed(milliseconds)
    return minutes === 0 ? t('seconds', { seconds }) : t('minutes', { minutes, seconds })
  }
}

/** What happened to the money of one picture. */
export function useCostWords(): (generation: GenerationView) => string {
  const t = useTranslations('playground')
  const { short } = useAmountWords()
  return ({ cost, sandbox, state }) => {
    if (sandbox) return t('free')
    if (cost.status === 'released') return t('notCharged')
    return state === 'unknown' ? t('held', { amount: short(cost) }) : short(cost)
  }
}

/** "1472 × 1104", or the ratio where the provider chooses the pixels. */
export function shapeWords({ width, height, aspectRatio }: GenerationView): string {
  return width !== null && height !== null ? `${width} × ${height}` : (aspectRatio ?? '')
}
