'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { findCommands, type Command } from '@/components/playground/help/command'
import { Keys } from '@/components/playground/help/keys'
import { Dialog } from '@/components/ui/dialog'
import { inputClass } from '@/components/ui/field'

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** A combobox over a list of commands, by the pattern of the ARIA guide: the focus stays in the field. */
export function CommandPalette({
  open,
  commands,
  onClose,
}: {
  open: boolean
  commands: readonly Command[]
  onClose: () => void
}) {
  const t = useTranslations('help')
  return (
    <Dialog open={open} title={t('palette')} closeLabel={t('closeDialog')} onClose={onClose}>
      {open ? <Chooser commands={commands} onClose={onClose} /> : null}
    </Dialog>
  )
}

function Chooser({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const t = useTranslations('help')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = findCommands(commands, typed)
  const chosen = found[at]
  const optionId = (command: Command) => `${id}-${command.id}`

  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, id])

  function run(command: Command | undefined): void {
    if (!command) return
    onClose()
    // Once the dialog has given the focus back, so that a command may put it elsewhere.
    setTimeout(() => command.run())
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = steps[event.key]
    if (step && found.length > 0) {
      event.preventDefault()
      setAt(step(at, found.length - 1))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(chosen)
    }
  }

  return (
    <div className="flex flex-col gap-2">
      <input
        role="combobox"
        aria-label={t('paletteField')}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen ? optionId(chosen) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('paletteField')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
        className={inputClass}
      />
      <ul id={id} role="listbox" aria-label={t('palette')} className="max-h-80 overflow-y-auto">
        {found.map((command, index) => (
          <li
            key={command.id}
            id={optionId(command)}
            role="option"
            aria-selected={index === at}
            onClick={() => run(command)}
            onPointerMove={() => setAt(index)}
            className={clsx(
              'flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-control px-2 max-sm:min-h-11',
              index === at && 'bg-wash',
            )}
          >
            {command.label}
            {command.keys ? <Keys keys={command.keys} /> : null}
          </li>
        ))}
      </ul>
      <p role="status" className="text-small text-ink-3">
        {found.length === 0 ? t('paletteNone') : t('paletteHint')}
      </p>
    </div>
  )
}
