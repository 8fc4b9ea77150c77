'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CustomSize } from '@/components/playground/write/custom-size'
import { ModelStudioExtras } from '@/components/playground/write/model-studio-extras'
import { RatioPicker } from '@/components/playground/write/ratio-picker'
import type { SettingProps } from '@/components/playground/write/setting'
import { sizeOf } from '@/components/playground/draft'
import { ratioChange, resolutionChange, shownRatio } from '@/components/playground/size-choice'
import { Segmented } from '@/components/ui/segmented'
import { ratiosOfModelStudio, resolutions } from '@/lib/catalog/sizes'

export function ModelStudioSettings({
  rewriteSurcharge,
  images,
  ...setting
}: SettingProps & { rewriteSurcharge: string; images: ReactNode }) {
  const t = useTranslations('playground')
  const { draft, change } = setting
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
        <ModelStudioExtras {...setting} rewriteSurcharge={rewriteSurcharge} />
      </div>
    </>
  )
}
