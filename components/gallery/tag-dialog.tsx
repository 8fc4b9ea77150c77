'use client'

import { type FormEvent, useId } from 'react'
import type { BulkWords } from '@/components/gallery/words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextInput } from '@/components/ui/text-input'

const mostNames = 10

/** In Chinese a comma is also `，` or `、`. */
const namesIn = (text: string): string[] =>
  text
    .split(/[,，、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, mostNames)

export function TagDialog({
  open,
  known,
  words,
  onClose,
  onTag,
}: {
  open: boolean
  known: string[]
  words: BulkWords
  onClose: () => void
  onTag: (names: string[]) => Promise<void>
}) {
  const id = useId()

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const names = namesIn(String(new FormData(event.currentTarget).get('names') ?? ''))
    if (names.length === 0) return
    event.currentTarget.reset()
    onClose()
    void onTag(names)
  }

  return (
    <Dialog open={open} title={words.tagTitle} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextInput
          id={id}
          name="names"
          label={words.tagLabel}
          hint={words.tagHint}
          list={`${id}-known`}
          autoComplete="off"
          maxLength={400}
          required
        />
        <datalist id={`${id}-known`}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary">
            {words.tag}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
