/** A bucket of failures that fills up again with time: `burst` at once, then `perMinute`. */
export interface FailureLimit {
  /** Takes one failure in advance; false when none is left. Give it back when the attempt succeeds. */
  take(key: string): boolean
  giveBack(key: string): void
}

interface Bucket {
  left: number
  at: number
}

/** Kept in the memory of one process: several servers each allow as much. `now` in milliseconds, monotonic. */
export function createFailureLimit(
  { burst, perMinute }: { burst: number; perMinute: number },
  now: () => number,
): FailureLimit {
  const buckets = new Map<string, Bucket>()

  function refilled({ left, at }: Bucket): number {
    return Math.min(burst, left + ((now() - at) * perMinute) / 60_000)
  }

  /** A full bucket says no more than a missing one, so guessing at names cannot fill the memory. */
  function forgetFull() {
    for (const [key, bucket] of buckets) if (refilled(bucket) >= burst) buckets.delete(key)
  }

  function leftFor(key: string): number {
    const bucket = buckets.get(key)
    return bucket ? refilled(bucket) : burst
  }

  return {
    take(key) {
      const left = leftFor(key)
      if (left < 1) return false
      forgetFull()
      buckets.set(key, { left: left - 1, at: now() })
      return true
    },
    giveBack(key) {
      buckets.set(key, { left: Math.min(burst, leftFor(key) + 1), at: now() })
    },
  }
}
