'use client'

import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import type { CommandNames } from '@/components/shell/command-dialogs'
import { helpFor, isField, type HelpDialog } from '@/components/playground/help/help-keys'

const CommandDialogs = dynamic(
  () => import('@/components/shell/command-dialogs').then((file) => file.CommandDialogs),
  { ssr: false },
)

/**
 * `?` lists the shortcuts, Ctrl or ⌘ with K opens the commands; everything behind the button is loaded when
 * it is first asked for. While any dialog is open, its keys are its own.
 */
export function Commands({
  label,
  short,
  names,
}: {
  label: string
  short: string
  names: CommandNames
}) {
  const [shown, setShown] = useState<HelpDialog | null>(null)
  const [wasShown, setWasShown] = useState(false)
  const show = (dialog: HelpDialog) => {
    setShown(dialog)
    setWasShown(true)
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = helpFor(event, isField(event.target))
      if (!wanted || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setShown(wanted)
      setWasShown(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <>
      <button
        type="button"
        aria-label={label}
        title={label}
        className="flex h-8 items-center gap-2 rounded-control px-2 text-ink-2 hover:bg-sunk hover:text-ink max-sm:hidden lg:bg-sunk lg:px-2.5"
        onClick={() => show('palette')}
      >
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <span aria-hidden="true" className="max-lg:hidden">
          {short}
        </span>
      </button>
      {wasShown ? (
        <CommandDialogs shown={shown} names={names} onShow={show} onClose={() => setShown(null)} />
      ) : null}
    </>
  )
}
