'use client'

import { type FormEvent, useId } from 'react'
import type { BulkWords } from '@/components/gallery/words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { inputClass } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

/** Into a collection that is there, or into a new one. */
export function CollectDialog({
  open,
  collections,
  words,
  onClose,
  onCollect,
}: {
  open: boolean
  collections: { id: string; name: string }[]
  words: BulkWords
  onClose: () => void
  onCollect: (into: { id: string } | { name: string }) => Promise<void>
}) {
  const id = useId()

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const name = String(given.get('name') ?? '').trim()
    const chosen = String(given.get('collection') ?? '')
    if (name === '' && chosen === '') return
    const into = name === '' ? { id: chosen } : { name }
    event.currentTarget.reset()
    onClose()
    void onCollect(into)
  }

  return (
    <Dialog open={open} title={words.collectTitle} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {collections.length > 0 ? (
          <div className="flex flex-col gap-1">
            <label htmlFor={`${id}-collection`} className="text-small font-semibold">
              {words.collectLabel}
            </label>
            <select id={`${id}-collection`} name="collection" className={inputClass}>
              {collections.map((collection) => (
                <option key={collection.id} value={collection.id}>
                  {collection.name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <TextInput
          id={`${id}-name`}
          name="name"
          label={words.newCollection}
          autoComplete="off"
          maxLength={100}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary">
            {words.collect}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
