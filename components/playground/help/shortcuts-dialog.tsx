'use client'

import { useTranslations } from 'next-intl'
import { Keys } from '@/components/playground/help/keys'
import { modifierKey } from '@/components/playground/help/platform'
import { Dialog } from '@/components/ui/dialog'

/** Every shortcut there is. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('help')
  const modifier = modifierKey(t('key.ctrl'))
  const groups = [
    {
      name: t('group.everywhere'),
      shortcuts: [
        { keys: ['?'], does: t('show') },
        { keys: [modifier, 'K'], does: t('openPalette') },
        { keys: [t('key.escape')], does: t('close') },
      ],
    },
    {
      name: t('group.writing'),
      shortcuts: [
        { keys: [modifier, t('key.enter')], does: t('send') },
        { keys: [t('key.enter')], does: t('newLine') },
      ],
    },
  ]
  return (
    <Dialog open={open} title={t('shortcuts')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        {groups.map(({ name, shortcuts }) => (
          <section key={name}>
            <h3 className="pb-1 text-small font-semibold text-ink-2">{name}</h3>
            <dl>
              {shortcuts.map(({ keys, does }) => (
                <div
                  key={does}
                  className="flex items-center justify-between gap-4 border-t border-line py-1.5"
                >
                  <dt>{does}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
