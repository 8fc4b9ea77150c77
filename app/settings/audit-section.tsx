import Link from 'next/link'
import { getFormatter, getMessages, getTranslations } from 'next-intl/server'
import { Section } from '@/components/settings/section'
import { buttonClass } from '@/components/ui/button'
import { readAuditLog } from '@/lib/audit-log'
import type { Actor } from '@/lib/auth/proof'
import { database } from '@/lib/db'

/** For admins: who did what, newest first. Read-only, without exception. */
export async function AuditSection({ actor, before }: { actor: Actor; before?: string }) {
  const t = await getTranslations('audit')
  const format = await getFormatter()
  const { lines, next } = await readAuditLog(database(), actor, before)
  const names = new Map(Object.entries((await getMessages()).audit.verbs))
  const nameOf = (verb: string) => names.get(verb.replace('.', '_')) ?? verb
  return (
    <Section id="audit" title={t('title')} lead={t('lead')}>
      {lines.length === 0 ? (
        <p className="text-ink-2">{t('empty')}</p>
      ) : (
        <ul className="border-y border-line">
          {lines.map(({ id, at, actorName, verb, subject, details }) => (
            <li key={id} className="border-b border-line py-2 last:border-b-0">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{nameOf(verb)}</span>
                <bdi className="min-w-0 wrap-anywhere">{subject}</bdi>
              </p>
              <p className="text-small wrap-anywhere text-ink-2">
                <time dateTime={at.toISOString()}>
                  {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
                </time>
                {' · '}
                <bdi>{actorName}</bdi>
                {details.map((detail) => (
                  <span key={detail}>
                    {' · '}
                    <bdi>{detail}</bdi>
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="flex gap-3">
        {before === undefined ? null : (
          <Link href="/settings#audit" className={buttonClass()}>
            {t('newest')}
          </Link>
        )}
        {next === null ? null : (
          <Link href={`/settings?audit=${next}#audit`} className={buttonClass()}>
            {t('older')}
          </Link>
        )}
      </div>
    </Section>
  )
}
