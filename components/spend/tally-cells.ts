import { averageEach, formatUsd } from '@/lib/cost/money'
import type { Tally } from '@/lib/cost/tally'

/** Pictures, each, spent, approved, per approved; `null` where there is nothing to divide. */
export function tallyCells(
  { pictures, microUsd, approved }: Tally,
  number: (value: number) => string,
): (string | null)[] {
  return [
    number(pictures),
    pictures === 0 ? null : formatUsd(averageEach(microUsd, pictures)),
    formatUsd(microUsd),
    number(approved),
    approved === 0 ? null : formatUsd(averageEach(microUsd, approved)),
  ]
}
