import type { ServerClock } from '@/components/playground/list/elapsed'
import type { GenerationsView, GenerationView } from '@/lib/generations/view'

/** What the server said, and how its clock stands to ours. */
export interface Generations {
  generations: GenerationView[]
  budget: GenerationsView['budget']
  clock: ServerClock
}

/** Some answers take a longer way than others: within this the clock is taken to be where it was. */
const steadyMs = 250

function keep<Value>(last: Value | undefined, latest: Value): Value {
  return last !== undefined && JSON.stringify(last) === JSON.stringify(latest) ? last : latest
}

function keepClock(last: ServerClock, latest: ServerClock): ServerClock {
  if (last.aheadMs === null || latest.aheadMs === null) return latest
  return Math.abs(last.aheadMs - latest.aheadMs) < steadyMs ? last : latest
}

/**
 * A new answer, made of the objects of the last one wherever nothing changed; all of it the last one, when
 * nothing did. What is the same object is not painted again. Pure.
 */
export function nextView(
  last: Generations,
  { generations, budget, serverNow }: GenerationsView,
  aheadMs: number,
): Generations {
  const known = new Map(last.generations.map((generation) => [generation.id, generation]))
  const next: Generations = {
    generations: generations.map((generation) => keep(known.get(generation.id), generation)),
    budget: keep(last.budget, budget),
    clock: keepClock(last.clock, { serverNow, aheadMs }),
  }
  const sameRows =
    next.generations.length === last.generations.length &&
    next.generations.every((generation, place) => generation === last.generations[place])
  if (sameRows) next.generations = last.generations
  return sameRows && next.budget === last.budget && next.clock === last.clock ? last : next
}
