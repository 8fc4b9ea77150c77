/** Heights of the wall, from and to. */
export type Span = readonly [from: number, to: number]

/**
 * What is shown next, on the way from what is shown to what should be: of what is new never more than `step`
 * pixels at once, so that no picture holds up a frame for long, and what is in sight first: where nothing of
 * that is shown, from its upper edge.
 */
export function nextSpan(shown: Span, wanted: Span, sight: Span, step: number): Span {
  const from = Math.max(shown[0], wanted[0])
  const to = Math.min(shown[1], wanted[1])
  const noneInSight = Math.min(to, sight[1]) <= Math.max(from, sight[0])
  if (noneInSight) return [sight[0], Math.min(sight[0] + 1, sight[1])]
  const upwards: Span = [Math.max(from - step, wanted[0]), to]
  const downwards: Span = [from, Math.min(to + step, wanted[1])]
  if (to < sight[1]) return downwards
  if (from > sight[0]) return upwards
  return to < wanted[1] ? downwards : upwards
}
