/** Sums of paid pictures. Amounts in micro-dollars. Client-safe. */
import { priceKeys, type PriceKey } from '@/lib/cost/price'

export interface Tally {
  /** Pictures that were charged. */
  pictures: number
  microUsd: number
  /** Of reAPI alone. */
  credits: number
  /** Those among them that are approved. */
  approved: number
}

export type LineTallies = Record<PriceKey, Tally>

export const emptyTally = (): Tally => ({ pictures: 0, microUsd: 0, credits: 0, approved: 0 })

export const emptyLines = (): LineTallies => ({
  reapi: emptyTally(),
  'model-studio:plain': emptyTally(),
  'model-studio:rewritten': emptyTally(),
})

export function add(one: Tally, other: Partial<Tally>): Tally {
  return {
    pictures: one.pictures + (other.pictures ?? 0),
    microUsd: one.microUsd + (other.microUsd ?? 0),
    credits: one.credits + (other.credits ?? 0),
    approved: one.approved + (other.approved ?? 0),
  }
}

export const totalOf = (lines: LineTallies): Tally =>
  priceKeys.reduce((sum, key) => add(sum, lines[key]), emptyTally())
