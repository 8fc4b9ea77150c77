'use client'

import { useTranslations } from 'next-intl'
import { PastPrompts, type SearchPastPrompts } from '@/components/playground/reuse/past-prompts'
import { Templates, type TemplateActions } from '@/components/playground/reuse/templates'
import { Dialog } from '@/components/ui/dialog'
import type { ReusedSettings } from '@/lib/playground/reuse-settings'
import type { SettingsRecord } from '@/lib/playground/settings-record'

export type ReuseDialog = 'history' | 'templates'

/** Both dialogs; load this file late. What is chosen closes them. */
export function ReuseDialogs({
  shown,
  current,
  actions,
  onUse,
  onClose,
}: {
  shown: ReuseDialog | null
  current: SettingsRecord
  actions: TemplateActions & { searchPastPrompts: SearchPastPrompts }
  onUse: (content: { prompt: string } & Partial<ReusedSettings>) => void
  onClose: () => void
}) {
  const t = useTranslations('reuse')
  const use = (content: { prompt: string } & Partial<ReusedSettings>) => {
    onUse(content)
    onClose()
  }
  return (
    <>
      <Dialog
        open={shown === 'history'}
        title={t('history')}
        closeLabel={t('close')}
        onClose={onClose}
      >
        {shown === 'history' ? (
          <PastPrompts
            searchPastPrompts={actions.searchPastPrompts}
            onUse={(prompt) => use({ prompt })}
          />
        ) : null}
      </Dialog>
      <Dialog
        open={shown === 'templates'}
        title={t('templates')}
        closeLabel={t('close')}
        onClose={onClose}
      >
        {shown === 'templates' ? (
          <Templates current={current} actions={actions} onUse={use} />
        ) : null}
      </Dialog>
    </>
  )
}
