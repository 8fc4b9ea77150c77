'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { OnceShownLink } from '@/components/settings/people/once-shown-link'
import { RoleSelect } from '@/components/settings/people/role-select'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { MemberView } from '@/lib/auth/members'
import type { Role } from '@/lib/auth/permissions'
import type { ActionResult } from '@/lib/errors'

export interface MemberActions {
  changeRole: (input: { id: string; role: Role }) => Promise<ActionResult<void>>
  disable: (input: { id: string }) => Promise<ActionResult<void>>
  enable: (input: { id: string }) => Promise<ActionResult<void>>
  remove: (input: { id: string }) => Promise<ActionResult<void>>
  createResetLink: (input: { id: string }) => Promise<ActionResult<{ token: string }>>
}

interface Question {
  title: string
  text: string
  label: string
  run: () => Promise<ActionResult<void>>
}

/** One person and what an admin may do about them. Whatever ends sessions is asked first. */
export function MemberRow({
  member,
  lastSeen,
  isSelf,
  roleNames,
  actions,
}: {
  member: Omit<MemberView, 'lastSeenAt'>
  lastSeen: string
  isSelf: boolean
  roleNames: Record<Role, string>
  actions: MemberActions
}) {
  const t = useTranslations('people')
  const [question, setQuestion] = useState<Question | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [resetToken, setResetToken] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const { id, name, email, role, disabled } = member

  function run<Data>(act: () => Promise<ActionResult<Data>>, then?: (data: Data) => void) {
    setQuestion(null)
    startTransition(async () => {
      const result = await act().catch(() => null)
      const code = result?.ok === false ? result.error.code : undefined
      setFailure(result?.ok ? null : t(code === 'last_admin' ? 'lastAdmin' : 'failed'))
      if (result?.ok) then?.(result.data)
    })
  }

  return (
    <li className="flex flex-col gap-2 border-b border-line py-3 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-44 flex-1 wrap-anywhere">
          <span className="font-medium">{name}</span>
          {isSelf ? <span className="ml-2 text-small text-ink-2">{t('you')}</span> : null}
          {disabled ? <span className="ml-2 text-small text-warn">{t('disabled')}</span> : null}
          <span className="block text-small text-ink-2">
            {email}
            {' · '}
            {lastSeen}
          </span>
        </span>
        <RoleSelect
          id={`role-${id}`}
          label={t('roleOf', { name })}
          hideLabel
          value={role}
          roleNames={roleNames}
          disabled={pending}
          onChange={(next) =>
            setQuestion({
              title: t('roleTitle', { name, role: roleNames[next] }),
              text: t('roleText'),
              label: t('changeRole'),
              run: () => actions.changeRole({ id, role: next }),
            })
          }
        />
      </div>
      {isSelf ? null : (
        <div className="flex flex-wrap gap-2">
          {disabled ? (
            <Button
              size="small"
              disabled={pending}
              aria-label={t('enableOf', { name })}
              onClick={() => run(() => actions.enable({ id }))}
            >
              {t('enable')}
            </Button>
          ) : (
            <>
              <Button
                size="small"
                disabled={pending}
                aria-label={t('resetLinkOf', { name })}
                onClick={() =>
                  run(
                    () => actions.createResetLink({ id }),
                    ({ token }) => setResetToken(token),
                  )
                }
              >
                {t('resetLink')}
              </Button>
              <Button
                size="small"
                disabled={pending}
                aria-label={t('disableOf', { name })}
                onClick={() =>
                  setQuestion({
                    title: t('disableTitle', { name }),
                    text: t('disableText'),
                    label: t('disable'),
                    run: () => actions.disable({ id }),
                  })
                }
              >
                {t('disable')}
              </Button>
            </>
          )}
          <Button
            size="small"
            variant="danger"
            disabled={pending}
            aria-label={t('removeOf', { name })}
            onClick={() =>
              setQuestion({
                title: t('removeTitle', { name }),
                text: t('removeText'),
                label: t('remove'),
                run: () => actions.remove({ id }),
              })
            }
          >
            {t('remove')}
          </Button>
        </div>
      )}
      <p role="alert" className="text-small text-bad empty:hidden">
        {failure}
      </p>
      {resetToken === null ? null : (
        <OnceShownLink
          id={`reset-${id}`}
          path={`/reset/${resetToken}`}
          label={t('resetLinkFor', { name })}
          hint={t('resetHint')}
        />
      )}
      <Dialog
        open={question !== null}
        title={question?.title ?? ''}
        onClose={() => setQuestion(null)}
      >
        <p className="text-ink-2">{question?.text}</p>
        <div className="mt-6 flex justify-end gap-2">
          <Button variant="quiet" onClick={() => setQuestion(null)}>
            {t('cancel')}
          </Button>
          <Button variant="danger" onClick={() => question && run(question.run)}>
            {question?.label}
          </Button>
        </div>
      </Dialog>
    </li>
  )
}
