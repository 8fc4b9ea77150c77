/** How the ratio, the resolution and a custom size move one another. Pure. */
import { reapiRatio, sizeOf, type Draft, type DraftChange } from '@/components/playground/draft'
import {
  nearestLegalSize,
  ratiosOfModelStudio,
  recommendedSize,
  type ModelStudioRatio,
  type Size,
} from '@/lib/catalog/sizes'

type SizeDraft = Pick<Draft, 'ratio' | 'resolution' | 'width' | 'height'>

function proportion(ratio: ModelStudioRatio): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width / height
}

/** Sizes in steps of 16 miss their ratio by a few pixels: within 3 % it still looks like it. */
const likeness = 0.03

/** The ratio to show as chosen; `null` when a custom size looks like none of them. */
export function shownRatio(draft: SizeDraft): ModelStudioRatio | null {
  if (draft.resolution !== 'custom') return draft.ratio
  if (draft.width === null || draft.height === null || draft.height === 0) return null
  const actual = draft.width / draft.height
  const far = (ratio: ModelStudioRatio) => Math.abs(proportion(ratio) / actual - 1)
  return ratiosOfModelStudio.find((ratio) => far(ratio) < likeness) ?? null
}

/** Choosing a ratio gives a custom size that shape, with about as many pixels as it had. */
export function ratioChange(draft: SizeDraft, ratio: ModelStudioRatio): DraftChange {
  if (draft.resolution !== 'custom') return { ratio }
  const pixels = (draft.width ?? 1024) * (draft.height ?? 1024)
  const height = Math.sqrt(pixels / proportion(ratio))
  return { ratio, ...nearestLegalSize(height * proportion(ratio), height) }
}

/** A custom size starts from the one that was chosen; going back keeps its shape where the list has it. */
export function resolutionChange(draft: SizeDraft, resolution: Draft['resolution']): DraftChange {
  if (resolution !== 'custom') return { resolution, ratio: shownRatio(draft) ?? draft.ratio }
  if (draft.resolution === 'custom') return {}
  return { resolution, ...recommendedSize(draft.ratio, draft.resolution) }
}

/** The shape the next picture will have, for the crop marks on an empty table. */
export function shapeOfDraft(draft: SizeDraft & Pick<Draft, 'provider'>): Size {
  const size = draft.provider === 'reapi' ? null : sizeOf(draft)
  if (size && size.width > 0 && size.height > 0) return size
  const ratio = draft.provider === 'reapi' ? reapiRatio(draft) : draft.ratio
  return { width: proportion(ratio), height: 1 }
}
