import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { NumberRow, NumberTable } from '@/components/spend/table'
import { tallyCells } from '@/components/spend/tally-cells'
import type { SpendReport } from '@/lib/cost/spend-report'

export async function MemberTable({
  members,
  hrefOf,
}: {
  members: SpendReport['members']
  /** The page of one member alone. */
  hrefOf: (userId: string) => string
}) {
  const t = await getTranslations('spend')
  const format = await getFormatter()
  return (
    <NumberTable
      label={t('byMember')}
      head={[
        t('member'),
        t('pictures'),
        t('each'),
        t('spent'),
        t('approved'),
        t('perApprovedShort'),
      ]}
    >
      {members.map(({ userId, name, tally }) => (
        <NumberRow
          key={userId ?? 'former'}
          name={
            userId === null || name === null ? (
              t('formerMember')
            ) : (
              <Link
                href={hrefOf(userId)}
                prefetch={false}
                className="font-medium underline-offset-2 hover:underline"
              >
                {name}
              </Link>
            )
          }
          cells={tallyCells(tally, (value) => format.number(value))}
        />
      ))}
    </NumberTable>
  )
}
