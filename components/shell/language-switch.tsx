'use client'

import { useRouter } from 'next/navigation'
import { localeCookie, type Locale } from '@/i18n/locale'
import { remember } from '@/components/shell/remember'

/** Says, in the other language, that it leads to the other language. */
export function LanguageSwitch({ to, label, short }: { to: Locale; label: string; short: string }) {
  const router = useRouter()
  return (
    <button
      type="button"
      lang={to === 'zh' ? 'zh-CN' : 'en'}
      aria-label={label}
      title={label}
      className="grid size-8 place-items-center rounded-control text-body font-medium text-ink-2 hover:bg-sunk hover:text-ink max-sm:size-11"
      onClick={() => {
        remember(localeCookie, to)
        router.refresh()
      }}
    >
      {short}
    </button>
  )
}
