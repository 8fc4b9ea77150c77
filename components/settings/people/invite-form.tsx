'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { OnceShownLink } from '@/components/settings/people/once-shown-link'
import { RoleSelect } from '@/components/settings/people/role-select'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import type { Role } from '@/lib/auth/permissions'
import type { ActionResult, ErrorBody } from '@/lib/errors'

export function InviteForm({
  invite,
  roleNames,
}: {
  invite: (input: { email: string; role: Role }) => Promise<ActionResult<{ token: string }>>
  roleNames: Record<Role, string>
}) {
  const t = useTranslations('people')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('creator')
  const [error, setError] = useState<string | null>(null)
  const [made, setMade] = useState<{ email: string; token: string } | null>(null)
  const [pending, startTransition] = useTransition()

  function faultOf(failure: ErrorBody | undefined): string {
    if (failure?.code === 'already_member') return t('alreadyMember')
    return failure?.field === 'email' ? t('inviteFault') : t('failed')
  }

  function submit() {
    startTransition(async () => {
      const result = await invite({ email, role }).catch(() => null)
      setError(result?.ok ? null : faultOf(result?.error))
      if (!result?.ok) return
      setMade({ email, token: result.data.token })
      setEmail('')
    })
  }

  return (
    <div className="flex flex-col gap-4">
      <Form onSubmit={submit} className="flex flex-wrap items-start gap-2">
        <TextInput
          id="invite-email"
          type="email"
          label={t('inviteEmail')}
          error={error}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          className="min-w-52 flex-1"
        />
        <RoleSelect
          id="invite-role"
          label={t('inviteRole')}
          value={role}
          roleNames={roleNames}
          onChange={setRole}
        />
        <Button type="submit" disabled={pending} className="max-sm:w-full sm:mt-5.5">
          {t('invite')}
        </Button>
      </Form>
      {made === null ? null : (
        <OnceShownLink
          id="invitation-link"
          path={`/join/${made.token}`}
          label={t('invitationLink', { email: made.email })}
          hint={t('invitationHint')}
        />
      )}
    </div>
  )
}
