'use client'

import { Volume2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

const NotifySettings = dynamic(
  () =>
    import('@/components/playground/notify/notify-settings').then((file) => file.NotifySettings),
  { ssr: false },
)

/** How to be told that pictures are done while one is elsewhere. */
export function NotifyButton() {
  const t = useTranslations('playground')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button
        type="button"
        popoverTarget="notify-settings"
        aria-label={t('notifySettings')}
        title={t('notifySettings')}
        className="-mr-2 ml-auto grid size-8 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink max-sm:-mr-3 max-sm:size-11"
      >
        <Volume2 size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <div
        id="notify-settings"
        popover="auto"
        role="region"
        aria-label={t('notifySettings')}
        onToggle={() => setOpened(true)}
        className="m-auto w-80 max-w-[calc(100vw-32px)] rounded-menu border border-line bg-raised p-4 text-ink shadow-menu"
      >
        {opened ? <NotifySettings /> : null}
      </div>
    </>
  )
}
