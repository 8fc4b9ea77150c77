import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '@/components/ui/button'
import { Frame } from '@/components/ui/frame'

export default async function NotFound() {
  const t = await getTranslations('shell')
  return (
    <main className="grid min-h-dvh place-items-center bg-table p-4">
      <div className="flex max-w-80 flex-col items-center gap-4 text-center">
        <Frame kind="none" width={4} height={3} className="h-auto w-40" />
        <h1 className="text-title font-semibold">{t('notFoundTitle')}</h1>
        <p className="text-ink-2">{t('notFoundText')}</p>
        <Link href="/" className={buttonClass()}>
          {t('toPlayground')}
        </Link>
      </div>
    </main>
  )
}
