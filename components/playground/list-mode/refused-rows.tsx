'use client'

import { useTranslations } from 'next-intl'
import { useRowProblemWords } from '@/components/playground/list-mode/row-problem-words'
import { useRefusalWords } from '@/components/playground/refusal-words'
import { Disclosure } from '@/components/ui/disclosure'
import type { BatchRow } from '@/lib/playground/batch/batch'

/** The rows of a list that the server did not take, each with the reason. */
export function RefusedRows({ rows }: { rows: readonly BatchRow[] }) {
  const t = useTranslations('list')
  const problemWords = useRowProblemWords()
  const refusalWords = useRefusalWords()
  const refused = rows.flatMap((row, index) =>
    row.state === 'refused' ? [{ number: index + 1, ...row }] : [],
  )
  if (refused.length === 0) return null

  const reasonOf = ({ request, refusal }: BatchRow): string => {
    if (!refusal) return ''
    if ('error' in refusal) return refusalWords(refusal.error)
    return refusal.problems.map((problem) => problemWords(problem, request)).join(' ')
  }

  return (
    <Disclosure summary={t('refusedRows')} className="text-small">
      <ol className="flex flex-col gap-1 pb-2">
        {refused.map((row) => (
          <li key={row.request.requestKey} className="wrap-anywhere">
            {row.number}. <bdi>{row.request.prompt}</bdi> –{' '}
            <span className="text-bad">{reasonOf(row)}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
