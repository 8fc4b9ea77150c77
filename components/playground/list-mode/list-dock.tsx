'use client'

import { Rows3 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { browserStorage } from '@/components/playground/list-mode/browser-storage'
import type { ListModeProps } from '@/components/playground/list-mode/list-mode'
import { Button } from '@/components/ui/button'

const ListMode = dynamic(
  () => import('@/components/playground/list-mode/list-mode').then((file) => file.ListMode),
  { ssr: false },
)

const never = () => () => undefined

/** A list was on its way when the page was left. */
function useLeftBatch(userId: string): boolean {
  return useSyncExternalStore(
    never,
    () => (browserStorage()?.getItem(`batch:${userId}`) ?? null) !== null,
    () => false,
  )
}

/** The button, and everything behind it once it is needed: first load carries only this. */
export function ListDock({ onOpen, ...props }: ListModeProps & { onOpen: () => void }) {
  const t = useTranslations('list')
  const { open, userId } = props
  const [wasOpen, setWasOpen] = useState(false)
  const left = useLeftBatch(userId)
  if (open && !wasOpen) setWasOpen(true)
  return (
    <>
      <Button variant="quiet" size="small" onClick={onOpen}>
        <Rows3 size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('open')}
      </Button>
      {wasOpen || left ? <ListMode {...props} /> : null}
    </>
  )
}
