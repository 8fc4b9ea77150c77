'use client'

import { Dices, Lock, LockOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { nextSeed, randomSeed } from '@/components/playground/seed'
import type { SettingProps } from '@/components/playground/write/setting'
import { FieldError } from '@/components/ui/field'
import { NumberField } from '@/components/ui/number-field'
import { models } from '@/lib/catalog/models'

function SeedButton({
  label,
  disabled,
  onClick,
  children,
}: {
  label: string
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      className="grid size-8 place-items-center rounded-control text-small font-semibold text-ink-2 tabular-nums hover:bg-sunk disabled:text-ink-3 max-sm:size-11"
      onClick={onClick}
    >
      {children}
    </button>
  )
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Empty is random, another one for each picture; a number is locked. */
export function SeedField({ draft, change, problemOf }: SettingProps) {
  const t = useTranslations('playground')
  const problem = problemOf('seed')
  const { seed } = draft
  return (
    <div className="flex flex-col gap-1 py-2">
      <div className="flex items-center gap-1">
        <label htmlFor="seed" className="flex-1 text-body font-medium">
          {t('seed')}
        </label>
        <div className="w-32">
          <NumberField
            id="seed"
            value={seed}
            min={models['model-studio'].seed.min}
            max={models['model-studio'].seed.max}
            placeholder={t('seedRandom')}
            invalid={problem !== undefined}
            describedBy="seed-hint seed-error"
            onChange={(typed) => change({ seed: typed })}
          />
        </div>
        <SeedButton
          label={t('seedNext')}
          disabled={seed === null}
          onClick={() => change({ seed: nextSeed(seed ?? 0) })}
        >
          +1
        </SeedButton>
        <SeedButton label={t('seedDraw')} onClick={() => change({ seed: randomSeed() })}>
          <Dices {...icon} />
        </SeedButton>
        <SeedButton
          label={seed === null ? t('seedIsRandom') : t('seedUnlock')}
          disabled={seed === null}
          onClick={() => change({ seed: null })}
        >
          {seed === null ? <LockOpen {...icon} /> : <Lock {...icon} />}
        </SeedButton>
      </div>
      <FieldError id="seed-error">{problem}</FieldError>
      <p id="seed-hint" className="text-small text-ink-3">
        {t('seedHint')}
      </p>
    </div>
  )
}
