/** What a picture's sides say of it, in the words that people look for. Pure and client-safe. */
import type { aspectRatios } from '@/lib/catalog/models'
import { ratiosOfModelStudio } from '@/lib/catalog/sizes'

export const shapes = ['portrait', 'square', 'landscape'] as const
export type Shape = (typeof shapes)[number]

/** Tall to wide: every ratio that some provider offers. */
export const ratios = ratiosOfModelStudio
export type Ratio = (typeof ratios)[number] | (typeof aspectRatios)[number]

/** By millions of pixels. */
export const sizeClasses = ['small', 'medium', 'large'] as const
export type SizeClass = (typeof sizeClasses)[number]

/** `to` is not in it. Sizes of about 1024², 1280² and 1536² pixels each have a class. */
export const pixelsOf: Record<SizeClass, { from: number; to: number }> = {
  small: { from: 0, to: 1_300_000 },
  medium: { from: 1_300_000, to: 2_000_000 },
  large: { from: 2_000_000, to: 100_000_000 },
}

export interface Proportions {
  shape: Shape
  /** Width by height in thousandths. */
  aspect: number
  pixels: number
}

/** Nobody sees the difference. */
const nearlySquare = 20

export function proportionsOf(width: number, height: number): Proportions {
  const aspect = Math.round((width / height) * 1000)
  const tilt = Math.abs(aspect - 1000) <= nearlySquare ? 0 : aspect - 1000
  const shape = tilt === 0 ? 'square' : tilt < 0 ? 'portrait' : 'landscape'
  return { shape, aspect, pixels: width * height }
}

/** Sides come in steps of 16, so that a ratio is met almost, never exactly. */
export function aspectsNear(ratio: Ratio): { from: number; to: number } {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  const aspect = (width / height) * 1000
  return { from: Math.floor(aspect * 0.97), to: Math.ceil(aspect * 1.03) }
}
