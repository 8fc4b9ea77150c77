import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'

/** One act on the bar: its word, and beside it the key that does the same. On a phone a sign above the word. */
export function BulkButton({
  label,
  keyCap,
  keyShortcut = keyCap,
  Icon,
  disabled,
  title,
  onClick,
  className,
}: {
  label: string
  keyCap?: string
  /** As `aria-keyshortcuts` names it. */
  keyShortcut?: string
  Icon?: LucideIcon
  disabled?: boolean
  /** Why it is disabled. */
  title?: string
  onClick: () => void
  className?: string
}) {
  return (
    <button
      type="button"
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keyShortcut}
      title={title}
      onClick={disabled ? undefined : onClick}
      className={clsx(
        'inline-flex min-h-8 items-center gap-2 rounded-control px-2.5 font-medium whitespace-nowrap',
        'outline-[currentColor] aria-disabled:opacity-60 hover:bg-[#fff2] max-sm:min-h-12 max-sm:flex-col max-sm:justify-center max-sm:gap-0.5 max-sm:px-1.5 max-sm:text-micro',
        className,
      )}
    >
      {Icon ? <Icon size={18} strokeWidth={1.75} aria-hidden="true" className="sm:hidden" /> : null}
      {label}
      {keyCap === undefined ? null : (
        <kbd
          aria-hidden="true"
          className="grid min-w-5 place-items-center rounded-tag border border-[#fff5] px-1 font-sans text-micro max-md:hidden"
        >
          {keyCap}
        </kbd>
      )}
    </button>
  )
}
