'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import type { ShareDuration } from '@/lib/share/view'

const durations = [
  ['1', 1],
  ['7', 7],
  ['30', 30],
  ['never', null],
] as const satisfies readonly (readonly [string, ShareDuration])[]

type DurationKey = (typeof durations)[number][0]

export interface LinkChoice {
  days: ShareDuration
  password: string | null
  withPrompt: boolean
  withCost: boolean
}

const shortestPassword = 8

/** What a new link is to allow. */
export function LinkForm({
  busy,
  onCreate,
}: {
  busy: boolean
  onCreate: (choice: LinkChoice) => void
}) {
  const t = useTranslations('share')
  const [duration, setDuration] = useState<DurationKey>('7')
  const [password, setPassword] = useState('')
  const [withPrompt, setWithPrompt] = useState(false)
  const [withCost, setWithCost] = useState(false)
  const [tooShort, setTooShort] = useState(false)

  function create(): void {
    const short = password !== '' && password.length < shortestPassword
    setTooShort(short)
    const days = durations.find(([key]) => key === duration)?.[1] ?? null
    if (!short) onCreate({ days, password: password || null, withPrompt, withCost })
  }

  return (
    <Form onSubmit={create} className="flex flex-col gap-3">
      <div>
        <p aria-hidden="true" className="pb-1 text-small font-semibold">
          {t('expires')}
        </p>
        <Segmented
          name="share-duration"
          label={t('expires')}
          options={durations.map(([key]) => ({ value: key, label: t(`duration.${key}`) }))}
          value={duration}
          onChange={setDuration}
        />
      </div>
      <TextInput
        id="share-password"
        type="password"
        autoComplete="new-password"
        label={t('password')}
        hint={t('passwordHint')}
        error={tooShort ? t('passwordTooShort') : undefined}
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Switch
          id="share-prompt"
          label={t('withPrompt')}
          checked={withPrompt}
          onChange={setWithPrompt}
        />
        <Switch id="share-cost" label={t('withCost')} checked={withCost} onChange={setWithCost} />
      </div>
      <Button type="submit" variant="primary" className="self-start" disabled={busy}>
        {t('create')}
      </Button>
    </Form>
  )
}
