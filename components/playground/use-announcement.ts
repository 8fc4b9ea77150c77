import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { GenerationView } from '@/lib/generations/view'

/** Long prompts would keep a screen reader talking while the next picture is there. */
const spokenLength = 80

/** The words of a polite live region: only endings are spoken, not every step on the way. */
export function useAnnouncement(): [string, (ended: GenerationView[]) => void] {
  const t = useTranslations('playground')
  const states = useTranslations('states')
  const [words, setWords] = useState('')
  const announce = (ended: GenerationView[]) =>
    setWords(
      ended
        .map(({ state, prompt }) =>
          t('announce', {
            state: states(state),
            prompt: [...prompt].slice(0, spokenLength).join(''),
          }),
        )
        .join(' '),
    )
  return [words, announce]
}
