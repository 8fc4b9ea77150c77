import clsx from 'clsx'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'

/** Everybody's spending, or one person's. */
export async function WhoseLinks({
  memberName,
  self,
  teamHref,
  selfHref,
}: {
  /** `null`: the whole team is shown. */
  memberName: string | null
  /** The member shown is oneself. */
  self: boolean
  teamHref: string
  selfHref: string
}) {
  const t = await getTranslations('spend')
  const links = [
    { href: teamHref, label: t('wholeTeam'), chosen: memberName === null },
    memberName === null || self
      ? { href: selfHref, label: t('onlyMe'), chosen: self }
      : { href: null, label: t('onlyMember', { name: memberName }), chosen: true },
  ]
  return (
    <nav aria-label={t('whose')} className="flex gap-1">
      {links.map(({ href, label, chosen }) => {
        const look = clsx(
          'inline-flex min-h-8 items-center rounded-control border px-3 font-medium max-sm:min-h-11',
          chosen ? 'border-accent bg-wash' : 'border-transparent text-ink-2 hover:bg-sunk',
        )
        return href === null ? (
          <span key={label} aria-current="true" className={look}>
            {label}
          </span>
        ) : (
          <Link
            key={label}
            href={href}
            prefetch={false}
            aria-current={chosen ? 'true' : undefined}
            className={look}
          >
            {label}
          </Link>
        )
      })}
    </nav>
  )
}
