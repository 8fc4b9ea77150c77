import type { ReviewState } from '@/lib/review/machine'

const fills = [
  ['approved', 'var(--ok)'],
  ['changes_requested', 'var(--warn)'],
  ['rejected', 'var(--bad)'],
] as const satisfies readonly (readonly [ReviewState, string])[]

/** How far the review is; the words beside it say the same. */
export function Progress({
  states,
  count,
}: {
  states: Record<ReviewState, number>
  count: number
}) {
  const share = (state: ReviewState) => (count === 0 ? 0 : (states[state] / count) * 100)
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="block h-1 w-full"
    >
      <rect width="100" height="4" fill="var(--line)" />
      {fills.map(([state, fill], index) => (
        <rect
          key={state}
          x={fills.slice(0, index).reduce((sum, [before]) => sum + share(before), 0)}
          width={share(state)}
          height="4"
          fill={fill}
        />
      ))}
    </svg>
  )
}
