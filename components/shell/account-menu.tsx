import { getTranslations } from 'next-intl/server'
import type { Role } from '@/lib/auth/permissions'
import { SignOutButton } from '@/components/shell/sign-out-button'

function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]]
  return letters
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

/** Who is signed in, and the way out. */
export async function AccountMenu({ name, role }: { name: string; role: Role }) {
  const t = await getTranslations('shell')
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={t('account', { name })}
        className="account-anchor grid size-7 place-items-center rounded-full max-sm:size-11"
      >
        <span className="grid size-7 place-items-center rounded-full bg-ink text-[11px] font-semibold text-paper">
          {initials(name)}
        </span>
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="account-popover w-56 rounded-menu border border-line bg-raised p-2 text-body text-ink shadow-menu"
      >
        <p className="px-2 pt-1 font-semibold wrap-anywhere">{name}</p>
        <p className="px-2 pb-2 text-small text-ink-3">{t(`role.${role}`)}</p>
        <SignOutButton label={t('signOut')} />
      </div>
    </>
  )
}
