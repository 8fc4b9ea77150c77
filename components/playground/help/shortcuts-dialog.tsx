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
    {
      name: t('group.wall'),
      shortcuts: [
        { keys: ['A'], does: t('approve') },
        { keys: ['T'], does: t('tag') },
        { keys: ['C'], does: t('collect') },
        { keys: ['V'], does: t('compare') },
        { keys: ['D'], does: t('download') },
        { keys: ['⌫'], does: t('trash') },
        { keys: ['U'], does: t('undo') },
        { keys: [t('key.escape')], does: t('clear') },
      ],
    },
    {
      name: t('group.review'),
      shortcuts: [
        { keys: ['A'], does: t('approve') },
        { keys: ['C'], does: t('requestChanges') },
        { keys: ['R'], does: t('reject') },
        { keys: ['1–5'], does: t('rate') },
        { keys: ['Z'], does: t('zoom') },
        { keys: ['U'], does: t('undo') },
        { keys: ['←', '→'], does: t('neighbour') },
      ],
    },
    {
      name: t('group.compare'),
      shortcuts: [
        { keys: ['+', '−'], does: t('zoomAll') },
        { keys: ['0'], does: t('fit') },
        { keys: ['←', '↑', '↓', '→'], does: t('moveAll') },
      ],
    },
  ]
  return (
    <Dialog open={open} title={t('shortcuts')} wide closeLabel={t('closeDialog')} onClose={onClose}>
      <div className="gap-8 sm:columns-2">
        {groups.map(({ name, shortcuts }) => (
          <section key={name} className="break-inside-avoid pb-4">
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
