'use client'

import { useTranslations } from 'next-intl'
import type { DraftChange, DraftOptions } from '@/components/playground/draft'
import { Segmented } from '@/components/ui/segmented'
import { models, providerIds, type ProviderId } from '@/lib/catalog/models'

export function ProviderPicker({
  draft,
  change,
}: {
  draft: DraftOptions
  change: (change: DraftChange) => void
}) {
  const t = useTranslations('playground')
  return (
    <Segmented<ProviderId | 'both'>
      name="provider"
      label={t('provider')}
      options={[
        ...providerIds.map((value) => ({ value, label: models[value].name })),
        { value: 'both', label: t('compareBoth') },
      ]}
      value={draft.compare ? 'both' : draft.provider}
      onChange={(chosen) =>
        change(chosen === 'both' ? { compare: true } : { compare: false, provider: chosen })
      }
    />
  )
}
