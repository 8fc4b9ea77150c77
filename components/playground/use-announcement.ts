import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { shownState } from '@/components/playground/shape'
import type { GenerationView } from '@/lib/generations/view'

/** Long prompts would keep a screen reader talking while the next picture is there. */
const spokenLength = 80
/** More than this at once are counted instead of told one by one. */
const toldSingly = 2

/** The words of a polite live region: only endings are spoken, not every step on the way. */
export function useAnnouncement(): [string, (ended: GenerationView[]) => void] {
  const t = useTranslations('playground')
  const states = useTranslations('states')
  const [words, setWords] = useState('')
  const one = (generation: GenerationView) =>
    t('announce', {
      state: states(shownState(generation)),
      prompt: [...generation.prompt].slice(0, spokenLength).join(''),
    })
  const announce = (ended: GenerationView[]) => {
    const ready = ended.filter(({ state }) => state === 'ready').length
    setWords(
      ended.length > toldSingly
        ? t('announceMany', { ready, other: ended.length - ready })
        : ended.map(one).join(' '),
    )
  }
  return [words, announce]
}
