import type { GenerationView } from '@/lib/generations/view'

/** Pictures of one press of Generate are written at the same moment. */
const sameMomentMs = 2000

function sameOrder(one: GenerationView, other: GenerationView): boolean {
  return (
    one.provider === other.provider &&
    one.prompt === other.prompt &&
    Math.abs(Date.parse(one.createdAt) - Date.parse(other.createdAt)) < sameMomentMs
  )
}

/** The pictures that were ordered together with this one, itself included, first to last. The list is newest first. */
export function siblingsOf(
  generations: GenerationView[],
  chosen: GenerationView,
): GenerationView[] {
  return generations.filter((generation) => sameOrder(generation, chosen)).reverse()
}
