'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { doorInputClass } from '@/components/auth/door-field'
import { Field } from '@/components/ui/field'
import { codePoints, passwordLength } from '@/lib/auth/account-rules'

/** `isNew` says the rule beforehand and counts towards it while one types. */
export function PasswordField({ isNew = false, error }: { isNew?: boolean; error?: ReactNode }) {
  const t = useTranslations('auth')
  const [shown, setShown] = useState(false)
  const [typed, setTyped] = useState(0)
  const missing = passwordLength.min - typed
  const Icon = shown ? EyeOff : Eye
  return (
    <Field
      id="password"
      label={t('password')}
      aside={
        isNew ? (
          <span className="text-small text-ink-3">
            {t('passwordRule', { min: passwordLength.min })}
          </span>
        ) : null
      }
      hint={isNew && typed > 0 && missing > 0 ? t('moreCharacters', { count: missing }) : null}
      error={error}
    >
      {(wiring) => (
        <span className="relative flex">
          <input
            {...wiring}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            onInput={(event) => setTyped(codePoints(event.currentTarget.value))}
            className={`${doorInputClass} pr-12`}
          />
          <button
            type="button"
            aria-label={t('showCharacters')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute right-0 grid size-11 place-items-center rounded-control text-ink-2 hover:text-ink"
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </span>
      )}
    </Field>
  )
}
