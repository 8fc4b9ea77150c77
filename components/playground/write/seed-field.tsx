'use client'

import { Dices, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SettingProps } from '@/components/playground/write/setting'
import { FieldError } from '@/components/ui/field'
import { NumberField } from '@/components/ui/number-field'
import { models } from '@/lib/catalog/models'

/** Empty is random; a number is locked. */
export function SeedField({ draft, change, problemOf }: SettingProps) {
  const t = useTranslations('playground')
  const problem = problemOf('seed')
  const locked = draft.seed !== null
  return (
    <div className="flex flex-col gap-1 py-2">
      <div className="flex items-center gap-3">
        <label htmlFor="seed" className="flex-1 text-body font-medium">
          {t('seed')}
        </label>
        <div className="w-36">
          <NumberField
            id="seed"
            value={draft.seed}
            min={models['model-studio'].seed.min}
            max={models['model-studio'].seed.max}
            placeholder={t('seedRandom')}
            invalid={problem !== undefined}
            describedBy="seed-hint seed-error"
            onChange={(seed) => change({ seed })}
          />
        </div>
        <button
          type="button"
          aria-label={t('seedUnlock')}
          title={t('seedUnlock')}
          disabled={!locked}
          className="grid size-8 place-items-center rounded-control text-ink-2 hover:bg-sunk disabled:text-ink-3 max-sm:size-11"
          onClick={() => change({ seed: null })}
        >
          {locked ? (
            <Lock size={16} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Dices size={16} strokeWidth={1.75} aria-hidden="true" />
          )}
        </button>
      </div>
      <FieldError id="seed-error">{problem}</FieldError>
      <p id="seed-hint" className="text-small text-ink-3">
        {t('seedHint')}
      </p>
    </div>
  )
}
