'use client'

import { useTranslations } from 'next-intl'
import type { SettingProps } from '@/components/playground/write/setting'
import { FieldError } from '@/components/ui/field'
import { NumberField } from '@/components/ui/number-field'
import { maxImagesPerSubmit } from '@/lib/catalog/models'

/** How many pictures one press asks for; each is paid for by itself. */
export function ImagesField({ draft, change, problemOf }: SettingProps) {
  const t = useTranslations('playground')
  const problem = problemOf('count')
  return (
    <div className="flex flex-col gap-1 py-1">
      <div className="flex items-center justify-between">
        <label htmlFor="images" className="text-body font-medium">
          {t('images')}
        </label>
        <NumberField
          id="images"
          value={draft.count}
          min={1}
          max={maxImagesPerSubmit}
          stepper
          invalid={problem !== undefined}
          describedBy="images-error"
          decreaseLabel={t('fewer')}
          increaseLabel={t('more')}
          onChange={(count) => change({ count })}
        />
      </div>
      <FieldError id="images-error">{problem}</FieldError>
    </div>
  )
}
