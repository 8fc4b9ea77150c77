import type { PriceKey } from '@/lib/cost/price'

/** From the bottom of a bar up, and from the top of a table down. Ink, hatch, grey: no colour is needed to tell them apart. */
export const series = [
  'model-studio:plain',
  'model-studio:rewritten',
  'reapi',
] as const satisfies PriceKey[]

export const hatchId = 'spend-hatch'

export const seriesFill: Record<PriceKey, { className: string; fill?: string }> = {
  'model-studio:plain': { className: 'fill-ink' },
  'model-studio:rewritten': { className: 'stroke-ink', fill: `url(#${hatchId})` },
  reapi: { className: 'fill-edge' },
}
