import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { PlaygroundActions } from '@/components/playground/playground-actions'
import { useRefusalWords } from '@/components/playground/refusal-words'
import type { ActionResult } from '@/lib/errors'
import type { Choice } from '@/lib/generations/choices'
import type { GenerationView } from '@/lib/generations/view'

export interface RowActions {
  select: (generation: GenerationView) => void
  reuse: (generation: GenerationView) => void
  cancel: (generation: GenerationView) => void
  decide: (generation: GenerationView, choice: Choice) => void
  pause: (generations: GenerationView[]) => void
  resume: (generations: GenerationView[]) => void
}

/** What a row may ask of the server, and what is said when it did not work. */
export function useRowActions(
  actions: PlaygroundActions,
  /** The same functions as long as they do the same. */
  { changed, accepted }: { changed: () => Promise<unknown>; accepted: () => Promise<void> },
) {
  const t = useTranslations('playground')
  const refusalWords = useRefusalWords()
  const [notice, setNotice] = useState<string | null>(null)

  const doing = useMemo(() => {
    async function ask(run: () => Promise<string | null>): Promise<boolean> {
      try {
        const complaint = await run()
        setNotice(complaint)
        void changed()
        return complaint === null
      } catch {
        setNotice(t('noAnswerAction'))
        return false
      }
    }

    const complaintOf = (result: ActionResult<unknown>): string | null => {
      if (result.ok) return null
      if (result.error.code === 'no_longer_offered') return t('decidedAlready')
      return refusalWords(result.error)
    }
    const decisions: Record<Choice, (input: { id: string }) => Promise<ActionResult<unknown>>> = {
      resume_polling: actions.resumePolling,
      mark_charged: actions.markCharged,
      mark_not_charged: actions.markNotCharged,
      try_again: actions.tryAgain,
    }

    const cancel: RowActions['cancel'] = ({ id }) =>
      void ask(async () => ((await actions.cancelGeneration(id)) ? null : t('cancelTooLate')))
    const decide: RowActions['decide'] = ({ id }, choice) =>
      void ask(async () => complaintOf(await decisions[choice]({ id }))).then((done) => {
        if (done && choice === 'try_again') void accepted()
      })
    const idsOf = (generations: GenerationView[]) => ({ ids: generations.map(({ id }) => id) })
    const pause: RowActions['pause'] = (generations) =>
      void ask(async () => complaintOf(await actions.pauseQueued(idsOf(generations))))
    const resume: RowActions['resume'] = (generations) =>
      void ask(async () => complaintOf(await actions.resumeQueued(idsOf(generations))))
    return { cancel, decide, pause, resume }
  }, [accepted, actions, changed, refusalWords, t])
  return { actions: doing, notice }
}
