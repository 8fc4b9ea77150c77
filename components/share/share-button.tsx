'use client'

import { Share2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { ShareActions } from '@/components/share/actions'
import { LinkForm, type LinkChoice } from '@/components/share/link-form'
import { LinkList } from '@/components/share/link-list'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import { Dialog } from '@/components/ui/dialog'
import type { ShareLinkView, ShareSubject } from '@/lib/share/view'

/** Opens the links of a picture or a collection: make one, see who looked, take one back. */
export function ShareButton({
  subject,
  actions,
}: {
  subject: ShareSubject
  actions: ShareActions
}) {
  const t = useTranslations('share')
  const [open, setOpen] = useState(false)
  const [links, setLinks] = useState<readonly ShareLinkView[]>([])
  const [made, setMade] = useState<{ token: string; locked: boolean } | null>(null)
  const [failed, setFailed] = useState(false)
  const [busy, startTransition] = useTransition()

  async function load(): Promise<void> {
    const answer = await actions.list({ subject }).catch(() => null)
    setFailed(answer?.ok !== true)
    if (answer?.ok) setLinks(answer.data)
  }

  function show(): void {
    setMade(null)
    setOpen(true)
    startTransition(load)
  }

  function create(choice: LinkChoice): void {
    startTransition(async () => {
      const answer = await actions.create({ subject, ...choice }).catch(() => null)
      if (answer?.ok) setMade({ token: answer.data.token, locked: choice.password !== null })
      setFailed(answer?.ok !== true)
      if (answer?.ok) await load()
    })
  }

  function revoke(id: string): void {
    startTransition(async () => {
      const answer = await actions.revoke({ id }).catch(() => null)
      setFailed(answer?.ok !== true)
      await load()
    })
  }

  const words = { copy: t('copy'), copied: t('copied') }
  const embeds = made !== null && !made.locked && 'imageId' in subject
  return (
    <>
      <Button variant="quiet" onClick={show}>
        <Share2 size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className="max-sm:sr-only">{t('share')}</span>
      </Button>
      <Dialog open={open} title={t('title')} onClose={() => setOpen(false)}>
        <div className="flex flex-col gap-5">
          <p className="text-ink-2">{t('lead')}</p>
          {made === null ? (
            <LinkForm busy={busy} onCreate={create} />
          ) : (
            <>
              <CopyField
                id="share-link"
                label={t('newLink')}
                hint={t('newLinkHint')}
                value={`${location.origin}/share/${made.token}`}
                words={words}
              />
              {embeds ? (
                <CopyField
                  id="share-embed"
                  label={t('embedLink')}
                  hint={t('embedHint')}
                  value={`${location.origin}/api/share/${made.token}/${subject.imageId}/embed`}
                  words={words}
                />
              ) : null}
            </>
          )}
          <section>
            <h3 className="pb-1 text-small font-semibold">{t('existing')}</h3>
            <LinkList links={links} onRevoke={revoke} />
          </section>
          <p role="status" className={failed ? 'text-small text-bad' : 'sr-only'}>
            {failed ? t('failed') : ''}
          </p>
          <Button className="self-end" onClick={() => setOpen(false)}>
            {t('close')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
