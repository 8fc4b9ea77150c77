'use client'

import { useTranslations } from 'next-intl'
import { CopyField } from '@/components/ui/copy-field'

export function NewToken({ token }: { token: string }) {
  const t = useTranslations('settings')
  return (
    <CopyField
      id="new-token"
      value={token}
      label={t('newToken')}
      hint={t('newTokenHint')}
      words={{ copy: t('copy'), copied: t('copied') }}
    />
  )
}
