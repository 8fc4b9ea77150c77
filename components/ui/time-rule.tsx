/** Grey is how long such jobs usually take, blue how long this one has taken; it may run past. Never a percentage. */
export function TimeRule({
  elapsedMs,
  usual,
}: {
  elapsedMs: number
  usual: { from: number; to: number }
}) {
  const end = Math.max(usual.to * 1.6, Math.ceil(elapsedMs / 1000) * 1000)
  const at = (milliseconds: number) => (milliseconds / end) * 1000
  const seconds = Math.floor(end / 1000)
  const every = Math.max(1, Math.ceil(seconds / 12))
  const ticks = Array.from(
    { length: Math.floor(seconds / every) },
    (_, index) => (index + 1) * every,
  )
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1000 8"
      preserveAspectRatio="none"
      // Drawn anew ten times a second: nothing around it has to look.
      className="block h-2 w-full [contain:strict]"
    >
      <path
        d={`M0 4.5H1000${ticks.map((tick) => `M${at(tick * 1000)} 4.5v2.5`).join('')}`}
        stroke="var(--edge)"
        vectorEffect="non-scaling-stroke"
      />
      <rect
        x={at(usual.from)}
        y="1"
        width={at(usual.to - usual.from)}
        height="3.5"
        fill="var(--edge)"
        opacity=".55"
      />
      <path
        d={`M0 4.5H${at(elapsedMs)}`}
        stroke="var(--accent)"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={`M${at(elapsedMs)} 0v8`}
        stroke="var(--accent)"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
