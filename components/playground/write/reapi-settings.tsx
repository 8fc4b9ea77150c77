'use client'

import { Info } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { reapiRatio } from '@/components/playground/draft'
import { RatioPicker } from '@/components/playground/write/ratio-picker'
import type { SettingProps } from '@/components/playground/write/setting'
import { Switch } from '@/components/ui/switch'
import { aspectRatios, type AspectRatio } from '@/lib/catalog/models'
import { ratiosOfModelStudio } from '@/lib/catalog/sizes'

export const tallToWide = ratiosOfModelStudio.filter((ratio): ratio is AspectRatio =>
  aspectRatios.some((offered) => offered === ratio),
)

export function ReapiSettings({ draft, change, images }: SettingProps & { images: ReactNode }) {
  const t = useTranslations('playground')
  const ratio = reapiRatio(draft)
  return (
    <>
      {ratio === draft.ratio ? null : (
        <p className="flex items-center gap-2 text-small text-ink-2">
          <Info size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
          {t('ratioMoved', { from: draft.ratio, to: ratio })}
        </p>
      )}
      <RatioPicker
        offered={tallToWide}
        value={ratio}
        note={ratio}
        onChange={(chosen) => change({ ratio: chosen })}
      />
      <div className="flex flex-col divide-y divide-line border-y border-line">
        {images}
        <Switch
          id="content-check"
          label={t('contentCheck')}
          hint={t('contentCheckHint')}
          checked={draft.contentCheck}
          onChange={(contentCheck) => change({ contentCheck })}
        />
      </div>
    </>
  )
}
