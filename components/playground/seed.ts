import { models } from '@/lib/catalog/models'

const { min, max } = models['model-studio'].seed

/** From the largest it goes on at the smallest, as the pictures of one order do. What is no seed starts there too. */
export function nextSeed(seed: number): number {
  return Number.isInteger(seed) && seed >= min && seed < max ? seed + 1 : min
}

export function randomSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return min + (drawn % (max - min + 1))
}
