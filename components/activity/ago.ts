/** Client-safe. */

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "3 minutes ago", in the words of the browser. */
export function ago(at: string, now: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const past = Math.max(0, now - Date.parse(at))
  const step = steps.find(([, length]) => past >= length)
  return step ? words.format(-Math.floor(past / step[1]), step[0]) : words.format(0, 'second')
}
