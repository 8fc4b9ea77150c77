import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { endedBetween } from '@/components/playground/endings'
import { notificationChoice, soundChoice } from '@/components/playground/notify/notify-choices'
import { useRemembered } from '@/components/playground/reuse/use-remembered'
import type { GenerationView } from '@/lib/generations/view'

function notify(title: string, prompts: string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  try {
    const notification = new Notification(title, { body: prompts, tag: 'finished' })
    notification.onclick = () => {
      window.focus()
      notification.close()
    }
  } catch {
    // Some phones allow notifications to service workers alone.
  }
}

const shortest = (prompt: string) => [...prompt].slice(0, 80).join('')

/**
 * Tells a person in another tab that pictures came to their end: a count before the title, and if they chose
 * so a sound and a notification. Coming back takes the count away.
 */
export function useFinishedNotice(generations: GenerationView[]): void {
  const t = useTranslations('help')
  const [sound] = useRemembered(soundChoice)
  const [notification] = useRemembered(notificationChoice)
  const before = useRef(generations)
  const missed = useRef({ count: 0, title: '' })

  useEffect(() => {
    const ended = endedBetween(before.current, generations)
    before.current = generations
    if (ended.length === 0 || !document.hidden) return
    if (missed.current.count === 0) missed.current.title = document.title
    missed.current.count += ended.length
    const { count, title } = missed.current
    document.title = t('finishedTitle', { count, title })
    if (sound)
      void import('@/components/playground/notify/sound').then((file) => file.playFinished())
    if (notification)
      notify(t('notification', { count }), ended.map(({ prompt }) => shortest(prompt)).join('\n'))
  }, [generations, notification, sound, t])

  useEffect(() => {
    const comeBack = () => {
      if (document.hidden || missed.current.count === 0) return
      document.title = missed.current.title
      missed.current = { count: 0, title: '' }
    }
    document.addEventListener('visibilitychange', comeBack)
    return () => document.removeEventListener('visibilitychange', comeBack)
  }, [])
}
