import { createHash } from 'node:crypto'

/** Chance that can be repeated: the same words always give the same rows of numbers. */
export interface Random {
  /** 0…1, 1 excluded. */
  next(): number
  between(from: number, to: number): number
  whole(from: number, to: number): number
  /** Throws a `RangeError` when there is nothing to pick from. */
  pick<T>(choices: readonly T[]): T
  chance(probability: number): boolean
}

/** sfc32, started from a SHA-256 of the words. */
export function createRandom(...words: (string | number)[]): Random {
  const digest = createHash('sha256').update(JSON.stringify(words)).digest()
  let a = digest.readInt32LE(0)
  let b = digest.readInt32LE(4)
  let c = digest.readInt32LE(8)
  let counter = digest.readInt32LE(12)

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 0x1_0000_0000
  }

  const between = (from: number, to: number) => from + (to - from) * next()
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))

  function pick<T>(choices: readonly T[]): T {
    const picked = choices[whole(0, choices.length - 1)]
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }

  return {
    next,
    between,
    whole,
    pick,
    chance: (probability) => next() < probability,
  }
}
