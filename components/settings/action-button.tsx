'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ActionResult } from '@/lib/errors'

export interface Confirmation {
  title: string
  text: string
}

/** Runs one server action, after a question when there is no way back. A failure is said beside it. */
export function ActionButton({
  run,
  label,
  accessibleName,
  variant,
  confirmation,
  leadsTo,
}: {
  run: () => Promise<ActionResult<unknown>>
  label: string
  /** Begins with the label: says which of several buttons this is. */
  accessibleName?: string
  variant?: ButtonLook['variant']
  confirmation?: Confirmation
  /** The page to open when it succeeded: for an action after which this one is no longer ours to see. */
  leadsTo?: string
}) {
  const t = useTranslations('settings')
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState(false)
  const [pending, startTransition] = useTransition()

  function start() {
    setAsking(false)
    startTransition(async () => {
      const result = await run().catch(() => null)
      setFailed(result?.ok !== true)
      if (result?.ok && leadsTo !== undefined) location.assign(leadsTo)
    })
  }

  return (
    <span className="inline-flex flex-wrap items-center">
      <Button
        variant={variant}
        size="small"
        aria-label={accessibleName}
        disabled={pending}
        onClick={confirmation ? () => setAsking(true) : start}
      >
        {label}
      </Button>
      <span role="status" className={clsx('text-small text-bad', failed && 'ml-2')}>
        {failed ? t('actionFailed') : ''}
      </span>
      {confirmation ? (
        <Dialog open={asking} title={confirmation.title} onClose={() => setAsking(false)}>
          <p className="text-ink-2">{confirmation.text}</p>
          <div className="mt-6 flex justify-end gap-2">
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button variant="danger" onClick={start}>
              {label}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </span>
  )
}
