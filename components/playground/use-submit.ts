import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import type { DraftStore } from '@/components/playground/draft-store'
import { ordersOf } from '@/components/playground/orders'
import type { CreateGenerations } from '@/components/playground/playground-actions'
import { useRefusalWords } from '@/components/playground/refusal-words'
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
    onSending,
    onAccepted,
  }: {
    create: CreateGenerations
    mustConfirm: (requests: GenerationRequest[]) => boolean
    /** How many pictures are being handed over; 0 once it is known what became of them. */
    onSending: (pictures: number) => void
    /** Resolves when what was accepted is shown. */
    onAccepted: () => Promise<void>
  },
) {
  const t = useTranslations('playground')
  const refusalWords = useRefusalWords()
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const applies = useSyncExternalStore(
    store.subscribe,
    () => refusal?.requestKey === store.read().requestKey,
    () => false,
  )
  const current = applies && refusal ? refusal.result : null

  const refuse = (requestKey: string, result: Refusal['result']) => {
    setRefusal({ requestKey, result })
    const problem = 'problems' in result ? result.problems[0] : undefined
    if (problem) document.getElementById(elementOf[problem.field])?.focus()
  }

  async function send({ requestKey, requests }: Question): Promise<void> {
    setQuestion(null)
    setPending(true)
    onSending(requests.reduce((pictures, { count }) => pictures + count, 0))
    const result = await sendOrders(create, requests)
    setPending(false)
    if (result.ok) {
      setRefusal(null)
      store.answered(requestKey)
    } else refuse(requestKey, result)
    if (result.ok || ('sent' in result && result.sent > 0)) await onAccepted()
    onSending(0)
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

  const failureWords = () => {
    if (!current || 'problems' in current) return null
    const { error, sent } = current
    if (error.code === 'no_answer') return t('noAnswer')
    const words = refusalWords(error)
    return sent > 0 ? t('partlySent', { sent, words }) : words
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
