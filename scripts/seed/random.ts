/** The same numbers every time, so that two seeded databases are alike. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number
  below(limit: number): number
  oneOf<Item>(items: readonly Item[]): Item
  chance(probability: number): boolean
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    oneOf<Item>(items: readonly Item[]): Item {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('Nothing to choose from')
      return item
    },
    chance: (probability) => next() < probability,
  }
}
