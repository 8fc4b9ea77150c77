'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { SettingProps } from '@/components/playground/write/setting'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { NumberField } from '@/components/ui/number-field'
import { models } from '@/lib/catalog/models'
import { checkSize, nearestLegalSize } from '@/lib/catalog/sizes'

/** Two sides, what is legal, and one press to the nearest size that is. */
export function CustomSize({ draft, change, problemOf }: SettingProps) {
  const t = useTranslations('playground')
  const format = useFormatter()
  const { pixels, sizeStep } = models['model-studio']
  const width = draft.width ?? Number.NaN
  const height = draft.height ?? Number.NaN
  const legal = checkSize(width, height) === undefined
  const nearest = nearestLegalSize(width, height)
  const total = width * height
  const problem = problemOf('size', 'width', 'height')
  const side = (id: 'width' | 'height', value: number | null) => (
    <div className="flex flex-1 flex-col gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {t(id)}
      </label>
      <NumberField
        id={id}
        value={value}
        min={sizeStep}
        step={sizeStep}
        invalid={!legal}
        describedBy="size-hint size-error"
        onChange={(typed) => change({ [id]: typed })}
      />
    </div>
  )
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-end gap-3">
        {side('width', draft.width)}
        <span aria-hidden="true" className="pb-1.5 text-ink-3">
          ×
        </span>
        {side('height', draft.height)}
      </div>
      <p id="size-hint" className="text-small text-ink-3 tabular-nums">
        {t('sizeHint', {
          total: Number.isFinite(total) ? format.number(total) : '–',
          min: format.number(pixels.min),
          max: format.number(pixels.max),
        })}
      </p>
      <FieldError id="size-error">{problem}</FieldError>
      {nearest.width !== draft.width || nearest.height !== draft.height ? (
        <Button size="small" className="self-start" onClick={() => change(nearest)}>
          {t('useNearest', { width: nearest.width, height: nearest.height })}
        </Button>
      ) : null}
    </div>
  )
}
