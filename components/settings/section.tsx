import type { ReactNode } from 'react'

export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-4 border-t border-line py-8 first:border-t-0 md:grid-cols-[232px_1fr] md:gap-8"
    >
      <div className="flex flex-col gap-1">
        <h2 id={id} className="scroll-mt-8 text-prompt font-semibold">
          {title}
        </h2>
        {lead ? <p className="text-small text-ink-2">{lead}</p> : null}
      </div>
      <div className="flex min-w-0 flex-col gap-6">{children}</div>
    </section>
  )
}
