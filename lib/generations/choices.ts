/** What a person may decide about a generation that ended without a picture. Client-safe. */
import type { GenerationState } from '@/lib/generations/view'

export type Choice = 'resume_polling' | 'mark_charged' | 'mark_not_charged' | 'try_again'

export interface Ending {
  state: GenerationState
  /** The provider gave a ticket, so it can be asked again, free of charge. */
  hasTicket: boolean
  /** Its money is neither spent nor free: nobody knows yet. */
  moneyHeld: boolean
}

const endings = ['failed', 'canceled', 'unknown', 'lost', 'quarantined'] satisfies GenerationState[]

export const endedWithoutPicture: readonly GenerationState[] = endings

/**
 * Once a person has said whether it was charged, polling is over: a picture that came afterwards
 * would contradict the ledger.
 */
export function choicesFor({ state, hasTicket, moneyHeld }: Ending): Choice[] {
  if (!endedWithoutPicture.includes(state)) return []
  const open = moneyHeld && (state === 'unknown' || state === 'failed')
  return [
    ...(open && hasTicket ? (['resume_polling'] as const) : []),
    ...(open ? (['mark_charged', 'mark_not_charged'] as const) : []),
    'try_again',
  ]
}
