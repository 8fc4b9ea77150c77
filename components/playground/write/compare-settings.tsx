'use client'

import { Info } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ModelStudioExtras } from '@/components/playground/write/model-studio-extras'
import { RatioPicker } from '@/components/playground/write/ratio-picker'
import { tallToWide } from '@/components/playground/write/reapi-settings'
import type { SettingProps } from '@/components/playground/write/setting'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { resolutions } from '@/lib/catalog/sizes'
import { planCompare } from '@/lib/playground/compare'

/** What both can be asked for, in the closest shape that both can make; then what only one of them has. */
export function CompareSettings({
  rewriteSurcharge,
  images,
  ...setting
}: SettingProps & { rewriteSurcharge: string; images: ReactNode }) {
  const t = useTranslations('playground')
  const { draft, change } = setting
  const { ratio, movedFrom, modelStudio } = planCompare({ ...draft, prompt: '' }, '')
  const { width, height } = modelStudio
  return (
    <>
      {movedFrom === null ? null : (
        <p className="flex items-center gap-2 text-small text-ink-2">
          <Info size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
          {t('ratioMovedBoth', { from: movedFrom, to: ratio })}
        </p>
      )}
      <RatioPicker
        offered={tallToWide}
        value={ratio}
        note={`${ratio} · Model Studio ${t('sizeInPixels', { width, height })}`}
        onChange={(chosen) =>
          change({
            ratio: chosen,
            ...(draft.resolution === 'custom' ? { resolution: '1024' } : {}),
          })
        }
      />
      <Segmented
        name="resolution"
        label={t('resolution')}
        options={resolutions.map((value) => ({ value, label: value }))}
        value={draft.resolution === 'custom' ? null : draft.resolution}
        onChange={(resolution) => change({ resolution, ratio })}
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
        <ModelStudioExtras {...setting} rewriteSurcharge={rewriteSurcharge} />
      </div>
    </>
  )
}
