'use client'

import { useTranslations } from 'next-intl'
import { models } from '@/lib/catalog/models'
import { overLimit } from '@/lib/catalog/prompt-rules'
import { checkRequest, type GenerationRequest } from '@/lib/generations/request'

/** What running this request means, and where it differs from pressing Generate. */
export function RequestNotes({
  request,
  own,
  keyVariable,
  prompts,
}: {
  request: GenerationRequest
  /** Through our own API. */
  own: boolean
  keyVariable: string
  /** How many the draft's prompt stands for, with its variables. */
  prompts: number
}) {
  const t = useTranslations('snippets')
  const { provider, prompt, count } = request
  const { promptLimit: limit, overLimit: past } = models[provider]
  const randomSeed = request.provider === 'model-studio' && request.seed === null
  const notes = [
    checkRequest(request).length > 0 ? t('wrong') : '',
    t(own ? 'ownKeyNote' : 'keyNote', { variable: keyVariable }),
    t(own ? 'ownNote' : 'paidNote'),
    prompts > 1 ? t('variablesNote', { count: prompts }) : '',
    count > 1 ? t('countNote', { count }) : '',
    randomSeed ? t('seedNote') : '',
    past === 'cut' && overLimit(prompt, limit) > 0 ? t('cutNote', { limit }) : '',
  ].filter(Boolean)
  return (
    <ul className="flex flex-col gap-0.5 text-small text-ink-2">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
