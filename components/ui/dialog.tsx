'use client'

import clsx from 'clsx'
import { useEffect, useRef, type ReactNode } from 'react'

/** The browser's own modal: focus is kept inside, Escape closes, the page behind is inert. */
export function Dialog({
  open,
  title,
  wide = false,
  onClose,
  children,
}: {
  open: boolean
  title: string
  /** For tables and code. */
  wide?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className={clsx(
        'm-auto max-w-[calc(100vw-32px)] rounded-menu border border-line bg-raised p-6 text-ink shadow-menu backdrop:bg-[#0008]',
        wide ? 'w-240' : 'w-120',
      )}
    >
      <h2 className="mb-3 text-title font-semibold">{title}</h2>
      {children}
    </dialog>
  )
}
