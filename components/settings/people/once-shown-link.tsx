'use client'

import { useTranslations } from 'next-intl'
import { CopyField } from '@/components/ui/copy-field'

/** A link for somebody else, made in this browser: which name people use for this site, only it knows. */
export function OnceShownLink({
  id,
  path,
  label,
  hint,
}: {
  id: string
  path: string
  label: string
  hint: string
}) {
  const t = useTranslations('people')
  return (
    <CopyField
      id={id}
      value={`${location.origin}${path}`}
      label={label}
      hint={hint}
      words={{ copy: t('copy'), copied: t('copied') }}
    />
  )
}
