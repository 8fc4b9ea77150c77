import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftStore } from '@/components/playground/draft-store'
import { ordersOf } from '@/components/playground/orders'
import type { CreateGenerations } from '@/components/playground/playground-actions'
import { sendOrders, type SendResult } from '@/components/playground/send-orders'
import { elementOf } from '@/components/playground/write/problem-words'
import { checkRequest, type GenerationRequest } from '@/lib/generations/request'
import { mostPrompts } from '@/lib/playground/variables'

/** What came back for one draft; it no longer applies once the draft was changed. */
interface Refusal {
  requestKey: string
  result: Exclude<SendResult, { ok: true }>
}

/** What waits for a person to say yes, and the draft it was made from. */
export interface Question {
  requestKey: string
  requests: GenerationRequest[]
}

/** Generate: checked here first, so that a wrong draft is named at its field and nothing is sent. */
export function useSubmit(
  store: DraftStore,
  {
    create,
    mustConfirm,
    onAccepted,
  }: {
    create: CreateGenerations
    mustConfirm: (requests: GenerationRequest[]) => boolean
    onAccepted: () => void
  },
) {
  const t = useTranslations('playground')
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)

  const refuse = (requestKey: string, result: Refusal['result']) => {
    setRefusal({ requestKey, result })
    const problem = 'problems' in result ? result.problems[0] : undefined
    if (problem) document.getElementById(elementOf[problem.field])?.focus()
  }

  async function send({ requestKey, requests }: Question): Promise<void> {
    setQuestion(null)
    setPending(true)
    const result = await sendOrders(create, requests)
    setPending(false)
    if (!result.ok) {
      refuse(requestKey, result)
      if ('sent' in result && result.sent > 0) onAccepted()
      return
    }
    setRefusal(null)
    store.answered(requestKey)
    onAccepted()
  }

  function submit(): void {
    if (pending) return
    const draft = store.read()
    const orders = ordersOf(draft)
    if ('tooMany' in orders) {
      const message = t('tooManyPrompts', { count: orders.tooMany, limit: mostPrompts })
      refuse(draft.requestKey, { ok: false, error: { code: 'too_many', message }, sent: 0 })
      return
    }
    const asked = { requestKey: draft.requestKey, requests: orders.requests }
    const problems = asked.requests.flatMap(checkRequest)
    if (problems.length > 0) refuse(draft.requestKey, { ok: false, problems })
    else if (mustConfirm(asked.requests)) setQuestion(asked)
    else void send(asked)
  }

  const current = refusal?.requestKey === store.read().requestKey ? refusal.result : null
  const failureWords = () => {
    if (!current || 'problems' in current) return null
    const { error, sent } = current
    if (error.code === 'no_answer') return t('noAnswer')
    return sent > 0
      ? t('partlySent', { sent, message: error.message })
      : t('refusedByUs', { message: error.message })
  }
  return {
    submit,
    pending,
    problems: current && 'problems' in current ? current.problems : [],
    failure: failureWords(),
    question,
    confirm: () => void (question && send(question)),
    dismiss: () => setQuestion(null),
  }
}
