'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ShareLinkView } from '@/lib/share/view'

/** The links that open now. What they are cannot be shown again, only what they allow. */
export function LinkList({
  links,
  onRevoke,
}: {
  links: readonly ShareLinkView[]
  onRevoke: (id: string) => void
}) {
  const t = useTranslations('share')
  const format = useFormatter()
  const day = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' })
  if (links.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <ul className="border-y border-line">
      {links.map((link) => (
        <li
          key={link.id}
          className="flex flex-wrap items-center gap-x-3 border-b border-line py-2 last:border-b-0"
        >
          <span className="min-w-0 flex-1">
            <span className="block">{t('madeOn', { when: day(link.createdAt) })}</span>
            <span className="block text-small text-ink-2">
              {[
                link.expiresAt ? t('until', { when: day(link.expiresAt) }) : t('forGood'),
                link.hasPassword ? t('hasPassword') : '',
                link.withPrompt ? t('withPrompt') : '',
                link.withCost ? t('withCost') : '',
                t('views', { count: link.views }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {link.mine ? (
            <Button
              size="small"
              variant="danger"
              aria-label={t('revokeLink', { when: day(link.createdAt) })}
              onClick={() => onRevoke(link.id)}
            >
              {t('revoke')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
