'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { wayElsewhere } from '@/components/auth/sign-in-request'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import type { ElsewhereId } from '@/lib/auth/elsewhere/ids'

/** One button for each site that may vouch for a person. */
export function SignInElsewhere({
  doors,
  callback,
}: {
  doors: readonly ElsewhereId[]
  callback: string
}) {
  const t = useTranslations('auth')
  const [leaving, setLeaving] = useState(false)
  const [failed, setFailed] = useState(false)

  async function leave(id: ElsewhereId) {
    setLeaving(true)
    setFailed(false)
    const way = await wayElsewhere(id, callback)
    if (way !== null) return location.assign(way)
    setLeaving(false)
    setFailed(true)
  }

  return (
    <div className="flex flex-col gap-3">
      <p className="text-small text-ink-3">{t('orElsewhere')}</p>
      {doors.map((id) => (
        <Button key={id} size="large" disabled={leaving} onClick={() => void leave(id)}>
          {t(`elsewhere.${id}`)}
        </Button>
      ))}
      <FieldError id="elsewhere-error">{failed ? t('elsewhereFailed') : null}</FieldError>
    </div>
  )
}
