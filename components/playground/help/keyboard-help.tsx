'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import type { Command } from '@/components/playground/help/command'
import { helpFor, isField, type HelpDialog } from '@/components/playground/help/help-keys'

const ShortcutsDialog = dynamic(
  () =>
    import('@/components/playground/help/shortcuts-dialog').then((file) => file.ShortcutsDialog),
  { ssr: false },
)
const CommandPalette = dynamic(
  () => import('@/components/playground/help/command-palette').then((file) => file.CommandPalette),
  { ssr: false },
)

/**
 * `?` lists the shortcuts, Ctrl or ⌘ with K opens the commands; the dialogs are loaded when they are first
 * asked for. While any dialog is open, its keys are its own.
 */
export function KeyboardHelp({ commands }: { commands: readonly Command[] }) {
  const [shown, setShown] = useState<HelpDialog | null>(null)
  const [loaded, setLoaded] = useState<readonly HelpDialog[]>([])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = helpFor(event, isField(event.target))
      if (!wanted || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setShown(wanted)
      setLoaded((before) => (before.includes(wanted) ? before : [...before, wanted]))
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  const close = () => setShown(null)
  return (
    <>
      {loaded.includes('shortcuts') ? (
        <ShortcutsDialog open={shown === 'shortcuts'} onClose={close} />
      ) : null}
      {loaded.includes('palette') ? (
        <CommandPalette open={shown === 'palette'} commands={commands} onClose={close} />
      ) : null}
    </>
  )
}
