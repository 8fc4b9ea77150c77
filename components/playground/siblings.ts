import type { GenerationView } from '@/lib/generations/view'

/** The pictures that were ordered together with this one, itself included, first to last. The list is newest first. */
export function siblingsOf(
  generations: GenerationView[],
  chosen: GenerationView,
): GenerationView[] {
  return generations.filter(({ orderId }) => orderId === chosen.orderId).reverse()
}
