import { useTranslations } from 'next-intl'
import { useProblemWords } from '@/components/playground/write/problem-words'
import { models } from '@/lib/catalog/models'
import type { GenerationRequest } from '@/lib/generations/request'
import type { RowProblem } from '@/lib/playground/list/row-request'

/** What is wrong with a row, each with the name of its column. */
export function useRowProblemWords(): (problem: RowProblem, request: GenerationRequest) => string {
  const t = useTranslations('list')
  const words = useProblemWords()
  return ({ field: name, code, limit, actual = '' }, { provider }) => {
    const field = t(`field.${name}`)
    if (code === 'unreadable') return t('problem.unreadable', { field, actual })
    if (code === 'not_for_provider')
      return t('problem.notForProvider', { field, provider: models[provider].name })
    return t('named', { field, problem: words({ field: name, code, limit, actual }) })
  }
}
