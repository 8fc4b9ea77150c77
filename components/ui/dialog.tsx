'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/** The browser's own modal: focus is kept inside, Escape closes, the page behind is inert. */
export function Dialog({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean
  title: string
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
      className="m-auto w-120 max-w-[calc(100vw-32px)] rounded-menu border border-line bg-raised p-6 text-ink shadow-menu backdrop:bg-[#0008]"
    >
      <h2 className="mb-3 text-title font-semibold">{title}</h2>
      {children}
    </dialog>
  )
}
