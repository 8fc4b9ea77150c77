'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionResult } from '@/lib/errors'

/** Words come from the server, so that no message file is sent for one button. */
export function RestartBalance({
  restart,
  label,
  failure,
}: {
  restart: () => Promise<ActionResult<void>>
  label: string
  failure: string
}) {
  const [failed, setFailed] = useState(false)
  const [pending, startTransition] = useTransition()
  return (
    <span className="flex flex-col items-start gap-1">
      <Button
        size="small"
        disabled={pending}
        onClick={() =>
          startTransition(async () => {
            const result = await restart().catch(() => null)
            setFailed(result?.ok !== true)
          })
        }
      >
        {label}
      </Button>
      <span role="status" className="text-bad">
        {failed ? failure : ''}
      </span>
    </span>
  )
}
