'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notificationChoice, soundChoice } from '@/components/playground/notify/notify-choices'
import { playFinished } from '@/components/playground/notify/sound'
import { useRemembered } from '@/components/playground/reuse/use-remembered'
import { Switch } from '@/components/ui/switch'

/** Two switches; the second asks the browser for its permission when it is turned on, and never before. */
export function NotifySettings() {
  const t = useTranslations('help')
  const [sound, rememberSound] = useRemembered(soundChoice)
  const [notification, rememberNotification] = useRemembered(notificationChoice)
  const [denied, setDenied] = useState(false)

  async function choose(wanted: boolean): Promise<void> {
    if (!wanted) return rememberNotification(false)
    const permission = 'Notification' in window ? await Notification.requestPermission() : 'denied'
    setDenied(permission === 'denied')
    rememberNotification(permission === 'granted')
  }

  return (
    <fieldset className="flex flex-col">
      <legend className="text-small font-semibold">{t('notify')}</legend>
      <Switch
        id="notify-sound"
        label={t('sound')}
        checked={sound}
        onChange={(wanted) => {
          rememberSound(wanted)
          if (wanted) playFinished()
        }}
      />
      <Switch
        id="notify-browser"
        label={t('browser')}
        hint={t('browserHint')}
        checked={notification}
        onChange={(wanted) => void choose(wanted)}
      />
      <p role="status" className="text-small text-warn empty:hidden">
        {denied ? t('browserDenied') : ''}
      </p>
    </fieldset>
  )
}
