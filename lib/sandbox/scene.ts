import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '@/lib/sandbox/random'

export interface Scene {
  ctx: SKRSContext2D
  width: number
  height: number
  /** A hundredth of the shorter side: the measure of everything that should not depend on the size. */
  unit: number
  random: Random
  prompt: string
  /** What is to be lettered, the most important first; may be empty. */
  words: string[]
}

export type Paint = (scene: Scene) => void
