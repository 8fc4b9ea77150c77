import clsx from 'clsx'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BottomNavigation } from '@/components/shell/bottom-navigation'
import { Header } from '@/components/shell/header'
import type { Room } from '@/components/shell/nav-links'
import type { Person } from '@/components/shell/person'
import type { BudgetLeft } from '@/lib/cost/budget'

/** The house around every signed-in page. `fixed` pages fill the window and scroll inside, from 900 px up. */
export async function AppShell({
  person,
  current,
  sandbox,
  budget,
  waiting,
  banner,
  fixed = false,
  children,
}: {
  person: Person
  current?: Room
  /** Some provider is the sandbox: the header says so on every page. */
  sandbox: boolean
  /** The budget that is met first; `null` where none is set. */
  budget: BudgetLeft | null
  /** Pictures that wait for this person's review. */
  waiting: number
  /** Under the header: what must not be overlooked. */
  banner?: ReactNode
  fixed?: boolean
  children: ReactNode
}) {
  const t = await getTranslations('shell')
  return (
    <div className={clsx('flex min-h-dvh flex-col', fixed && 'md:h-dvh md:overflow-hidden')}>
      <a
        href="#content"
        className="absolute left-4 top-1 z-30 -translate-y-16 rounded-control border border-edge bg-raised px-3 py-2 focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <Header
        person={person}
        current={current}
        sandbox={sandbox}
        budget={budget}
        waiting={waiting}
      />
      {banner}
      <main
        id="content"
        tabIndex={-1}
        className={clsx(
          'flex flex-1 flex-col outline-none max-sm:pb-bottom-navigation',
          fixed && 'md:min-h-0',
        )}
      >
        {children}
      </main>
      <BottomNavigation current={current} waiting={waiting} />
    </div>
  )
}
