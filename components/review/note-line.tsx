'use client'

import { useTranslations } from 'next-intl'
import type { ReviewNote } from '@/components/review/use-reviews'

const problems = [
  'already_decided',
  'forbidden',
  'own_picture',
  'not_found',
  'rate_limited',
  'failed',
] as const

/** What just happened, in one sentence. */
export function useNoteWords(): (note: ReviewNote) => string {
  const t = useTranslations('review')
  return ({ kind, state, who }) => {
    const word = t(`state.${state}`)
    if (kind === 'problem') return t(`note.${problems.find((code) => code === who) ?? 'failed'}`)
    if (kind === 'conflict' && who !== undefined)
      return t('note.conflict', { name: who, state: word })
    if (kind === 'conflict') return t('note.conflictUnknown', { state: word })
    if (kind === 'colleague') return t('note.colleague', { name: who ?? '', state: word })
    return kind === 'undoFailed' ? t('note.undoFailed') : t(`note.${kind}`, { state: word })
  }
}

/** Shown where something needs a look, always read out. */
export function NoteLine({ note, quiet }: { note: ReviewNote | null; quiet: boolean }) {
  const words = useNoteWords()
  const shown = note !== null && !(quiet && note.kind === 'decided')
  return (
    <p role="status" className={shown ? 'text-small text-ink-2' : 'sr-only'}>
      {note ? words(note) : ''}
    </p>
  )
}
