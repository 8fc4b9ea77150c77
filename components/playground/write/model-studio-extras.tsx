'use client'

import { useTranslations } from 'next-intl'
import { SeedField } from '@/components/playground/write/seed-field'
import type { SettingProps } from '@/components/playground/write/setting'
import { Field, inputClass } from '@/components/ui/field'
import { Switch } from '@/components/ui/switch'

/** What only Model Studio can be told. */
export function ModelStudioExtras({
  rewriteSurcharge,
  ...setting
}: SettingProps & { rewriteSurcharge: string }) {
  const t = useTranslations('playground')
  const { draft, change, problemOf } = setting
  return (
    <>
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
            // While a dialog is open it is inert, and one that is empty has then no height of its own.
            rows={1}
            dir="auto"
            value={draft.negativePrompt}
            onChange={(event) => change({ negativePrompt: event.target.value })}
            className={`${inputClass} words field-sizing-content min-h-[calc(1lh+14px)] resize-none`}
          />
        )}
      </Field>
    </>
  )
}
