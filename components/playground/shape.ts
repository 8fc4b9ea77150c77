import type { FrameKind } from '@/components/ui/frame'
import type { GlyphName } from '@/components/ui/state-glyph'
import { isActive, type GenerationState, type GenerationView } from '@/lib/generations/view'

const glyphs: Record<GenerationState, GlyphName> = {
  queued: 'queued',
  submitting: 'submitting',
  running: 'generating',
  mirroring: 'saving',
  ready: 'ready',
  failed: 'failed',
  canceled: 'canceled',
  unknown: 'unknown',
  lost: 'lost',
  quarantined: 'quarantined',
}

/**
 * The state that people read. Model Studio's one call makes the picture, so that it is generating from the
 * moment the request is out; reAPI only takes the order first.
 */
export function shownState({
  provider,
  state,
}: Pick<GenerationView, 'provider' | 'state'>): GenerationState {
  return provider === 'model-studio' && state === 'submitting' ? 'running' : state
}

export function isModerated({
  state,
  failure,
}: Pick<GenerationView, 'state' | 'failure'>): boolean {
  return state === 'failed' && failure?.kind === 'moderated'
}

export function glyphOf(
  generation: Pick<GenerationView, 'provider' | 'state' | 'failure'>,
): GlyphName {
  return isModerated(generation) ? 'moderated' : glyphs[shownState(generation)]
}

export function frameOf(state: GenerationState): FrameKind {
  if (isActive(state)) return 'coming'
  return state === 'unknown' ? 'unknown' : 'none'
}

/** The proportion to lay out before a picture is there. */
export function proportionOf(generation: GenerationView): { width: number; height: number } {
  if (generation.image) return generation.image
  if (generation.width !== null && generation.height !== null)
    return { width: generation.width, height: generation.height }
  const [width, height] = (generation.aspectRatio ?? '').split(':').map(Number)
  return width && height ? { width, height } : { width: 1, height: 1 }
}
