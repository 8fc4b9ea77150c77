import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import type { DraftStore } from '@/components/playground/draft-store'
import type { Command } from '@/components/playground/help/command'
import { useOfferCommands } from '@/components/shell/page-commands'
import { models, providerIds } from '@/lib/catalog/models'

export type WriteDialog = 'history' | 'templates' | 'list' | 'request'

/** What the command palette offers on the playground. */
export function useCommands({
  store,
  mayGenerate,
  show,
  submit,
}: {
  store: DraftStore
  mayGenerate: boolean
  show: (dialog: WriteDialog) => void
  submit: () => void
}): void {
  const t = useTranslations('playground.commands')
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  const commands = useMemo((): Command[] => {
    const dialog = (name: WriteDialog) => ({ id: name, label: t(name), run: () => show(name) })
    return [
      { id: 'write', label: t('write'), run: () => document.getElementById('prompt')?.focus() },
      ...(mayGenerate
        ? [{ id: 'generate', label: t('generate'), run: () => latest.current() }, dialog('list')]
        : []),
      dialog('history'),
      dialog('templates'),
      ...providerIds.map((provider) => ({
        id: `use-${provider}`,
        label: t('use', { provider: models[provider].name }),
        run: () => store.change({ compare: false, provider }),
      })),
      { id: 'compare', label: t('compare'), run: () => store.change({ compare: true }) },
      dialog('request'),
    ]
  }, [mayGenerate, show, store, t])
  useOfferCommands(commands)
}
