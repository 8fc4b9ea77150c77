'use client'

import { History, LayoutTemplate, type LucideIcon } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { DraftStore } from '@/components/playground/draft-store'
import type { ReuseActions } from '@/components/playground/playground-actions'
import { recordOf } from '@/components/playground/record-of'
import type { ReuseDialog } from '@/components/playground/reuse/reuse-dialogs'
import type { TakeOver } from '@/components/playground/take-over'
import { Button } from '@/components/ui/button'

const ReuseDialogs = dynamic(
  () => import('@/components/playground/reuse/reuse-dialogs').then((file) => file.ReuseDialogs),
  { ssr: false },
)

const tools: Record<ReuseDialog, LucideIcon> = { history: History, templates: LayoutTemplate }

/** Words from before. The dialogs are loaded when one is first asked for. */
export function PromptTools({
  store,
  actions,
  shown,
  onShow,
  onUse,
  children,
}: {
  store: DraftStore
  actions: ReuseActions
  shown: ReuseDialog | null
  onShow: (dialog: ReuseDialog | null) => void
  onUse: TakeOver
  children: ReactNode
}) {
  const t = useTranslations('playground')
  const [wasShown, setWasShown] = useState(false)
  if (shown !== null && !wasShown) setWasShown(true)
  return (
    <>
      {(['history', 'templates'] as const).map((name) => {
        const Icon = tools[name]
        return (
          <Button key={name} variant="quiet" size="small" onClick={() => onShow(name)}>
            <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
            {t(name)}
          </Button>
        )
      })}
      {children}
      {wasShown ? (
        <ReuseDialogs
          shown={shown}
          // As it is when they open: nothing else is written while they are.
          current={recordOf(store.read())}
          actions={actions}
          onUse={onUse}
          onClose={() => onShow(null)}
        />
      ) : null}
    </>
  )
}
