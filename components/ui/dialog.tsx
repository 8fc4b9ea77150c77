'use client'

import clsx from 'clsx'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'

/** The browser's own modal: focus is kept inside, Escape closes, the page behind is inert. */
export function Dialog({
  open,
  title,
  wide = false,
  closeLabel,
  onClose,
  children,
}: {
  open: boolean
  title: string
  /** For tables and code. */
  wide?: boolean
  /** On a button of its own, where nothing inside closes it: not every device has an Escape. */
  closeLabel?: string
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
      <h2 className={clsx('mb-3 text-title font-semibold', closeLabel && 'pr-20')}>{title}</h2>
      {children}
      {closeLabel ? (
        <span className="absolute top-5 right-5 max-sm:top-3 max-sm:right-3">
          <Button variant="quiet" size="small" onClick={onClose}>
            {closeLabel}
          </Button>
        </span>
      ) : null}
    </dialog>
  )
}
