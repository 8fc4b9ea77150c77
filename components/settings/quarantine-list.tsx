import { getFormatter, getTranslations } from 'next-intl/server'
import { QuarantineRowActions } from '@/components/settings/quarantine-row-actions'
import { SandboxMark } from '@/components/ui/sandbox-mark'
import { models } from '@/lib/catalog/models'
import type { ActionResult } from '@/lib/errors'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { Released } from '@/lib/generations/quarantine'
import type { Quarantined } from '@/lib/generations/quarantined'

/** What was refused as a picture, with its way out. */
export async function QuarantineList({
  rows,
  most,
  check,
}: {
  rows: readonly Quarantined[]
  /** No more than so many are ever listed. */
  most: number
  check: (id: string) => () => Promise<ActionResult<{ released: Released }>>
}) {
  const t = await getTranslations('operations.quarantine')
  const sandbox = await getTranslations('settings')
  const format = await getFormatter()
  if (rows.length === 0) return <p className="text-ink-2">{t('empty')}</p>
  return (
    <>
      <ul className="border-y border-line">
        {rows.map(({ id, provider, sandbox: isSandbox, prompt, at, reason, hasBytes }) => (
          <li key={id} className="flex flex-col gap-1.5 border-b border-line py-3 last:border-b-0">
            <span className="words line-clamp-1 wrap-anywhere">{shortPrompt(prompt)}</span>
            <span className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
              <time dateTime={at.toISOString()}>
                {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
              <span>{models[provider].name}</span>
              {isSandbox ? <SandboxMark label={sandbox('sandbox')} /> : null}
            </span>
            <span className="text-small wrap-anywhere">
              <span lang="en">{reason}</span>
              {hasBytes ? null : <span className="block text-ink-2">{t('noBytes')}</span>}
            </span>
            <QuarantineRowActions
              prompt={shortPrompt(prompt)}
              downloadFrom={hasBytes ? `/api/quarantine/${id}` : null}
              check={check(id)}
            />
          </li>
        ))}
      </ul>
      {rows.length < most ? null : (
        <p className="text-small text-ink-2">{t('newest', { count: most })}</p>
      )}
    </>
  )
}
