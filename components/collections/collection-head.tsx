'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition, type ReactNode } from 'react'
import { NameForm } from '@/components/collections/name-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ActionResult } from '@/lib/errors'

export interface HeadActions {
  rename: (input: { collectionId: string; name: string }) => Promise<ActionResult<void>>
  trash: (input: { collectionId: string }) => Promise<ActionResult<void>>
}

/** The collection's name, and what can be done with all of it. */
export function CollectionHead({
  collectionId,
  name,
  actions,
  children,
}: {
  collectionId: string
  name: string
  /** `null` for those who may only look. */
  actions: HeadActions | null
  children: ReactNode
}) {
  const t = useTranslations('collections')
  const router = useRouter()
  const [naming, setNaming] = useState(false)
  const [asking, setAsking] = useState(false)
  const [, startTransition] = useTransition()

  async function rename(to: string): Promise<boolean> {
    const answer = await actions?.rename({ collectionId, name: to }).catch(() => null)
    if (answer?.ok) setNaming(false)
    return answer?.ok === true
  }

  function trash(): void {
    startTransition(async () => {
      const answer = await actions?.trash({ collectionId }).catch(() => null)
      setAsking(false)
      if (answer?.ok) router.push('/collections')
    })
  }

  if (naming)
    return (
      <NameForm
        name={name}
        action={t('save')}
        onSubmit={rename}
        onCancel={() => setNaming(false)}
      />
    )
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h1
        dir="auto"
        className="min-w-0 flex-1 text-title font-semibold wrap-anywhere max-sm:basis-full"
      >
        {name}
      </h1>
      {children}
      {actions ? (
        <>
          <Button variant="quiet" onClick={() => setNaming(true)}>
            <Pencil size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('rename')}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(true)}>
            <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('trash')}
          </Button>
          <Dialog open={asking} title={t('trash')} onClose={() => setAsking(false)}>
            <p className="text-ink-2">{t('trashText')}</p>
            <div className="mt-6 flex justify-end gap-2">
              <Button variant="quiet" onClick={() => setAsking(false)}>
                {t('cancel')}
              </Button>
              <Button variant="danger" onClick={trash}>
                {t('trash')}
              </Button>
            </div>
          </Dialog>
        </>
      ) : null}
    </div>
  )
}
