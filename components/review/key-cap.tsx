/** The key that does the same as the button it stands on. Sighted people read it here, others by `aria-keyshortcuts`. */
export function KeyCap({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="grid min-w-5 place-items-center rounded-tag border border-line px-1 font-sans text-micro text-ink-2 max-md:hidden"
    >
      {children}
    </kbd>
  )
}
