'use client'

import { useTranslations } from 'next-intl'
import { ShownOnce } from '@/components/settings/shown-once'

export function NewToken({ token }: { token: string }) {
  const t = useTranslations('settings')
  return (
    <ShownOnce
      id="new-token"
      value={token}
      label={t('newToken')}
      hint={t('newTokenHint')}
      words={{ copy: t('copy'), copied: t('copied') }}
    />
  )
}
