/** Keys to be pressed together. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-5 rounded-tag border border-edge px-1 text-center font-sans text-micro text-ink-2"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
