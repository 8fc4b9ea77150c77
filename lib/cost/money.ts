/** Money is whole micro-dollars and whole credits: never a float. Client-safe. */

const pattern = /^(\d{1,6})(?:\.(\d{1,6}))?$/

/** A decimal string of US dollars ("0.0044") as whole micro-dollars (4400). Throws on anything else. */
export function parseUsd(decimal: string): number {
  const match = pattern.exec(decimal)
  if (!match) throw new RangeError(`Not an amount in US dollars: ${decimal}`)
  const [, whole = '0', fraction = ''] = match
  return Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0'))
}

/** reAPI's rule: 1 credit is $0.001, and the ceiling is taken per picture. */
export const microUsdPerCredit = 1000

export function creditsFor(listMicroUsd: number): number {
  return Math.ceil(listMicroUsd / microUsdPerCredit)
}

/** "0.0150", "0.01434": what `parseUsd` reads, with at least four decimals; never negative. */
export function usdDecimal(microUsd: number): string {
  const fraction = String(microUsd % 1_000_000).padStart(6, '0')
  const shown = fraction.slice(0, 4) + fraction.slice(4).replace(/0+$/, '')
  return `${Math.floor(microUsd / 1_000_000)}.${shown}`
}

/** "$0.0150", "$0.01434": four decimals, more only where a digit would be lost. */
export function formatUsd(microUsd: number): string {
  return `${microUsd < 0 ? '-' : ''}$${usdDecimal(Math.abs(microUsd))}`
}

const cents = (cent: number) =>
  `$${Math.floor(cent / 100).toLocaleString('en-US')}.${String(cent % 100).padStart(2, '0')}`

/** Two decimals, never less than was spent: "$1,234.57". For sums; never negative. */
export const formatSpent = (microUsd: number): string => cents(Math.ceil(microUsd / 10_000))

/** Two decimals, never more than is left. For budgets; never negative. */
export const formatLeft = (microUsd: number): string => cents(Math.floor(microUsd / 10_000))

/** What one of several pictures cost on average, in micro-dollars, rounded up to a ten-thousandth of a dollar. */
export const averageEach = (microUsd: number, count: number): number =>
  Math.ceil(microUsd / count / 100) * 100
