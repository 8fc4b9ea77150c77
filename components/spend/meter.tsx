/** How much of a limit is used, as a bar: ink for what is spent, grey for what is held. Its numbers stand beside it. */
export function Meter({
  limit,
  spent,
  held = 0,
  mark,
}: {
  limit: number
  spent: number
  held?: number
  /** 0…1: where the calendar is. */
  mark?: number
}) {
  const share = (value: number) => (limit === 0 ? 100 : Math.min(100, (value / limit) * 100))
  return (
    <svg width="100%" height="14" aria-hidden="true" className="block overflow-visible">
      <rect y="4" width="100%" height="6" className="fill-line" />
      <rect y="4" width={`${share(spent + held)}%`} height="6" className="fill-edge" />
      <rect y="4" width={`${share(spent)}%`} height="6" className="fill-ink" />
      {mark === undefined ? null : (
        <rect x={`${Math.min(1, mark) * 100}%`} width="1.5" height="14" className="fill-ink" />
      )}
    </svg>
  )
}
