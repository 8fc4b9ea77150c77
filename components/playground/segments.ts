import { cutAt, findQuoted } from '@/lib/catalog/prompt-rules'

/** A run of the prompt that is painted alike. */
export interface Segment {
  text: string
  /** Words that are to be drawn, with their marks. */
  quoted: boolean
  /** Past the provider's limit. */
  cut: boolean
}

/** The whole prompt, in order, split where its painting changes; joined again it is the prompt. */
export function segmentsOf(prompt: string, limit: number): Segment[] {
  const cut = cutAt(prompt, limit).kept.length
  const quotes = findQuoted(prompt)
  const borders = new Set([
    0,
    cut,
    prompt.length,
    ...quotes.flatMap(({ start, end }) => [start, end]),
  ])
  const sorted = [...borders].sort((one, other) => one - other)
  let quote = 0
  return sorted.slice(0, -1).map((start, index) => {
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= start) quote += 1
    return {
      text: prompt.slice(start, sorted[index + 1]),
      quoted: (quotes[quote]?.start ?? Infinity) <= start,
      cut: start >= cut,
    }
  })
}

export interface DrawnText {
  /** With its marks. */
  kept: string
  /** What the provider would not read of it. */
  lost: string
}

/** The words that are to be drawn, each split at the provider's limit. */
export function textToDraw(prompt: string, limit: number): DrawnText[] {
  const cut = cutAt(prompt, limit).kept.length
  return findQuoted(prompt).map(({ start, end }) => {
    const at = Math.min(Math.max(cut, start), end)
    return { kept: prompt.slice(start, at), lost: prompt.slice(at, end) }
  })
}
