'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { ActionResult } from '@/lib/errors'

export interface FilingActions {
  addTag(input: { imageId: string; name: string }): Promise<ActionResult<void>>
  removeTag(input: { imageId: string; name: string }): Promise<ActionResult<void>>
  setCollected(input: {
    imageId: string
    collectionId: string
    collected: boolean
  }): Promise<ActionResult<void>>
}

/** Under which words and in which collections a picture is found again. */
export function Filing({
  imageId,
  tags,
  knownTags,
  collections,
  readOnly,
  actions,
}: {
  imageId: string
  tags: readonly { id: string; name: string }[]
  knownTags: readonly string[]
  collections: readonly { id: string; name: string; holds: boolean }[]
  readOnly: boolean
  actions: FilingActions
}) {
  const t = useTranslations('review')
  const hydrated = useHydrated()
  const [name, setName] = useState('')
  const [failed, setFailed] = useState(false)
  const [pending, startTransition] = useTransition()

  function run(act: () => Promise<ActionResult<void>>, done?: () => void): void {
    startTransition(async () => {
      const answer = await act().catch(() => null)
      setFailed(answer?.ok !== true)
      if (answer?.ok) done?.()
    })
  }

  function add(): void {
    if (name.trim() !== '')
      run(
        () => actions.addTag({ imageId, name }),
        () => setName(''),
      )
  }

  return (
    <div className="flex flex-col gap-4">
      <section aria-label={t('tags')}>
        <h2 className="pb-1 text-small font-semibold">{t('tags')}</h2>
        {tags.length === 0 ? <p className="pb-1 text-ink-3">{t('noTags')}</p> : null}
        <ul className="flex flex-wrap gap-1.5 pb-2 empty:hidden">
          {tags.map((tag) => (
            <li
              key={tag.id}
              className="inline-flex max-w-full items-center rounded-tag border border-line pl-2"
            >
              <Link
                href={`/gallery?tag=${encodeURIComponent(tag.name)}`}
                dir="auto"
                className="truncate py-0.5 hover:underline"
              >
                {tag.name}
              </Link>
              {readOnly ? (
                <span className="w-2" />
              ) : (
                <button
                  type="button"
                  aria-label={t('removeTag', { name: tag.name })}
                  disabled={pending}
                  onClick={() => run(() => actions.removeTag({ imageId, name: tag.name }))}
                  className="grid size-6 place-items-center text-ink-3 hover:text-ink max-sm:size-11"
                >
                  <X size={12} strokeWidth={1.75} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
        {readOnly ? null : (
          <Form onSubmit={add} className="flex gap-2">
            <input
              aria-label={t('tag')}
              list="known-tags"
              dir="auto"
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
              className={inputClass}
            />
            <datalist id="known-tags">
              {knownTags.map((known) => (
                <option key={known} value={known} />
              ))}
            </datalist>
            <Button type="submit" className="shrink-0" disabled={pending || name.trim() === ''}>
              {t('addTag')}
            </Button>
          </Form>
        )}
      </section>
      <section aria-label={t('collections')}>
        <div className="flex items-baseline justify-between">
          <h2 className="pb-1 text-small font-semibold">{t('collections')}</h2>
          <Link
            href="/collections"
            className="text-small text-accent underline-offset-4 hover:underline"
          >
            {t('allCollections')}
          </Link>
        </div>
        {collections.length === 0 ? <p className="text-ink-3">{t('noCollections')}</p> : null}
        <ul className="max-h-52 overflow-y-auto">
          {collections.map((collection) => (
            <li key={collection.id}>
              <label className="flex min-h-8 items-center gap-2 max-sm:min-h-11">
                <input
                  type="checkbox"
                  checked={collection.holds}
                  disabled={readOnly || pending || !hydrated}
                  aria-label={t('inCollection', { name: collection.name })}
                  onChange={(event) =>
                    run(
                      actions.setCollected.bind(null, {
                        ...{ imageId, collectionId: collection.id },
                        collected: event.target.checked,
                      }),
                    )
                  }
                  className="size-4 accent-accent"
                />
                <span dir="auto" className="wrap-anywhere">
                  {collection.name}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </section>
      <p role="status" className={failed ? 'text-small text-bad' : 'sr-only'}>
        {failed ? t('note.failed') : ''}
      </p>
    </div>
  )
}
