import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Doorway } from '@/components/auth/doorway'
import { buttonClass } from '@/components/ui/button'

/** The one answer for a link that was used, has expired, was taken back, or never was. */
export async function ClosedPassage() {
  const t = await getTranslations('auth')
  return (
    <Doorway title={t('closedTitle')} lead={t('closedLead')}>
      <Link href="/sign-in" className={buttonClass({ size: 'large' })}>
        {t('toSignIn')}
      </Link>
    </Doorway>
  )
}
