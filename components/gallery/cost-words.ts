import type { getTranslations } from 'next-intl/server'
import { formatUsd } from '@/lib/cost/money'
import type { PictureCost } from '@/lib/gallery/view'

type Translate = Awaited<ReturnType<typeof getTranslations<'gallery.picture'>>>

export interface CostWords {
  said: string
  /** What a real provider would have taken. */
  aside: string | null
}

/** What the ledger says in words. In the sandbox nothing is ever charged, whatever it holds. */
export function costWords(t: Translate, cost: PictureCost, sandbox: boolean): CostWords {
  const usd = formatUsd(cost.microUsd)
  const amount = cost.credits === null ? usd : t('credits', { credits: cost.credits, usd })
  if (sandbox) return { said: t('notCharged'), aside: t('listPrice', { amount }) }
  if (cost.status === 'released') return { said: t('notCharged'), aside: null }
  return { said: cost.status === 'held' ? t('held', { amount }) : amount, aside: null }
}
