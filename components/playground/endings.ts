import { isActive, type GenerationView } from '@/lib/generations/view'

/** What came to its end between two answers; also what began and ended in between. */
export function endedBetween(before: GenerationView[], after: GenerationView[]): GenerationView[] {
  const known = new Map(before.map(({ id, state }) => [id, state]))
  return after.filter(({ id, state }) => {
    const earlier = known.get(id)
    return !isActive(state) && (earlier === undefined || isActive(earlier))
  })
}
