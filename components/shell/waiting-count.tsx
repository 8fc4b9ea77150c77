import clsx from 'clsx'
import { getTranslations } from 'next-intl/server'

/** How many pictures wait for this person; nothing when none does. */
export async function WaitingCount({ count, className }: { count: number; className?: string }) {
  if (count === 0) return null
  const t = await getTranslations('shell')
  return (
    <span
      className={clsx(
        'inline-block min-w-5 rounded-full bg-ink px-1.5 text-center text-micro font-semibold text-paper tabular-nums',
        className,
      )}
    >
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{t('waiting', { count })}</span>
    </span>
  )
}
