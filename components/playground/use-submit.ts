import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { requestOf } from '@/components/playground/draft'
import type { DraftStore } from '@/components/playground/draft-store'
import { elementOf } from '@/components/playground/write/problem-words'
import {
  checkRequest,
  type GenerationRequest,
  type Problem,
  type SubmitResult,
} from '@/lib/generations/request'

export type CreateGenerations = (request: GenerationRequest) => Promise<SubmitResult>

/** What came back for one draft; it no longer applies once the draft was changed. */
interface Refusal {
  requestKey: string
  problems: Problem[]
  /** `no_answer`: whether it arrived is not known here, and asking again with the same key is safe. */
  failure: { code: string; message: string } | null
}

function focusOn(problem: Problem | undefined): void {
  if (problem) document.getElementById(elementOf[problem.field])?.focus()
}

/** Checked before it is sent. Never throws: no answer is an answer too. */
export async function sendRequest(
  create: CreateGenerations,
  request: GenerationRequest,
): Promise<SubmitResult> {
  const problems = checkRequest(request)
  if (problems.length > 0) return { ok: false, problems }
  try {
    return await create(request)
  } catch {
    return { ok: false, error: { code: 'no_answer', message: '' } }
  }
}

/** Generate: checked here first, so that a wrong draft is named at its field and nothing is sent. */
export function useSubmit(store: DraftStore, create: CreateGenerations, onAccepted: () => void) {
  const t = useTranslations('playground')
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function submit(): Promise<void> {
    const request = requestOf(store.read())
    const { requestKey } = request
    setPending(true)
    const result = await sendRequest(create, request)
    setPending(false)
    if (result.ok) {
      setRefusal(null)
      store.answered(requestKey)
      onAccepted()
    } else if ('problems' in result) {
      setRefusal({ requestKey, problems: result.problems, failure: null })
      focusOn(result.problems[0])
    } else {
      setRefusal({ requestKey, problems: [], failure: result.error })
    }
  }

  const current = refusal?.requestKey === store.read().requestKey ? refusal : null
  const failure = current?.failure ?? null
  return {
    submit,
    pending,
    problems: current?.problems ?? [],
    failure:
      failure === null
        ? null
        : failure.code === 'no_answer'
          ? t('noAnswer')
          : t('refusedByUs', { message: failure.message }),
  }
}
