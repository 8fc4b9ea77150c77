'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CustomSize } from '@/components/playground/write/custom-size'
import { RatioPicker } from '@/components/playground/write/ratio-picker'
import { SeedField } from '@/components/playground/write/seed-field'
import type { SettingProps } from '@/components/playground/write/setting'
import { sizeOf } from '@/components/playground/draft'
import { ratioChange, resolutionChange, shownRatio } from '@/components/playground/size-choice'
import { Field, inputClass } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { ratiosOfModelStudio, resolutions } from '@/lib/catalog/sizes'

export function ModelStudioSettings({
  rewriteSurcharge,
  images,
  ...setting
}: SettingProps & { rewriteSurcharge: string; images: ReactNode }) {
  const t = useTranslations('playground')
  const { draft, change, problemOf } = setting
  const size = sizeOf(draft)
  const ratio = shownRatio(draft)
  const note = size ? t('sizeInPixels', { width: size.width, height: size.height }) : ''
  return (
    <>
      <RatioPicker
        offered={ratiosOfModelStudio}
        value={ratio}
        note={[ratio, note].filter(Boolean).join(' · ')}
        onChange={(chosen) => change(ratioChange(draft, chosen))}
      />
      <Segmented
        name="resolution"
        label={t('resolution')}
        options={[
          ...resolutions.map((value) => ({ value, label: value })),
          { value: 'custom' as const, label: t('custom') },
        ]}
        value={draft.resolution}
        onChange={(chosen) => change(resolutionChange(draft, chosen))}
      />
      {draft.resolution === 'custom' ? <CustomSize {...setting} /> : null}
      <div className="flex flex-col divide-y divide-line border-y border-line">
        {images}
        <Switch
          id="rewrite-prompt"
          label={t('rewritePrompt')}
          hint={t('rewriteHint')}
          aside={rewriteSurcharge}
          checked={draft.rewritePrompt}
          onChange={(rewritePrompt) => change({ rewritePrompt })}
        />
        <SeedField {...setting} />
        <Field
          id="negative-prompt"
          label={<span className="text-body font-medium">{t('negativePrompt')}</span>}
          hint={t('negativeHint')}
          error={problemOf('negativePrompt')}
          className="py-2"
        >
          {(wiring) => (
            <textarea
              {...wiring}
              rows={1}
              dir="auto"
              value={draft.negativePrompt}
              onChange={(event) => change({ negativePrompt: event.target.value })}
              className={`${inputClass} words field-sizing-content resize-none`}
            />
          )}
        </Field>
      </div>
    </>
  )
}
