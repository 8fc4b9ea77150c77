import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { PlaygroundActions } from '@/components/playground/playground-actions'
import type { ActionResult } from '@/lib/errors'
import type { Choice } from '@/lib/generations/choices'
import type { GenerationView } from '@/lib/generations/view'

export interface RowActions {
  select: (generation: GenerationView) => void
  reuse: (generation: GenerationView) => void
  cancel: (generation: GenerationView) => void
  decide: (generation: GenerationView, choice: Choice) => void
}

/** What a row may ask of the server, and what is said when it did not work. */
export function useRowActions(
  actions: PlaygroundActions,
  /** The same functions as long as they do the same. */
  { changed, accepted }: { changed: () => Promise<unknown>; accepted: () => Promise<void> },
) {
  const t = useTranslations('playground')
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
      return t('refusedByUs', { message: result.error.message })
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
    return { cancel, decide }
  }, [accepted, actions, changed, t])
  return { actions: doing, notice }
}
