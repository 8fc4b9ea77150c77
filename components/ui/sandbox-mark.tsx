import clsx from 'clsx'
import { StateGlyph } from '@/components/ui/state-glyph'

/** Dashes and hatch, no colour: what happens here costs nothing. */
export function SandboxMark({
  label,
  title,
  className,
}: {
  label: string
  title?: string
  className?: string
}) {
  return (
    <span
      title={title}
      className={clsx(
        'hatch inline-flex items-center gap-1.5 rounded-tag border border-dashed border-edge px-1.5 py-0.5 text-micro font-semibold text-ink-2',
        className,
      )}
    >
      <StateGlyph name="sandbox" size={12} />
      {label}
    </span>
  )
}
