'use client'

import { useCallback, useRef, useState } from 'react'
import { useActivity } from '@/components/activity/use-activity'
import type { ReviewActions } from '@/components/review/actions'
import { checked, decided, rated, undone } from '@/components/review/optimistic'
import type { ActionResult } from '@/lib/errors'
import type { DecisionVerb, ReviewState } from '@/lib/review/machine'
import type { Author, Pin, ReviewView } from '@/lib/review/view'

/** What is said to the person, and read out. */
export interface ReviewNote {
  kind: 'decided' | 'undone' | 'undoFailed' | 'conflict' | 'colleague' | 'problem'
  imageId: string
  state: ReviewState
  /** Whose decision it is about; of a problem, its code. */
  who?: string
}

export type Me = Author & { id: string }

type Answer = { review: ReviewView | null }

async function fetchReviews(ids: readonly string[]): Promise<ReviewView[]> {
  const response = await fetch(`/api/review?ids=${ids.join(',')}`)
  if (!response.ok) throw new Error(`The review answered ${response.status}`)
  return ((await response.json()) as { reviews: ReviewView[] }).reviews
}

/**
 * The reviews of the pictures on screen: changed here at once, then as the server says, and by what
 * colleagues do. An older answer never covers a newer change.
 */
export function useReviews(initial: readonly ReviewView[], me: Me, actions: ReviewActions) {
  const [reviews, setReviews] = useState(
    () => new Map(initial.map((review) => [review.imageId, review])),
  )
  const [note, setNote] = useState<ReviewNote | null>(null)
  /** Of each picture: what is under way, and how often it was changed here. */
  const busy = useRef(new Map<string, number>())
  const changes = useRef(new Map<string, number>())

  const put = useCallback((list: readonly ReviewView[]) => {
    setReviews((known) => new Map([...known, ...list.map((one) => [one.imageId, one] as const)]))
  }, [])

  const refresh = useCallback(
    async (ids: readonly string[]): Promise<ReviewView[]> => {
      const before = new Map(ids.map((id) => [id, changes.current.get(id) ?? 0]))
      const arrived = await fetchReviews(ids).catch(() => [])
      const current = arrived.filter(
        ({ imageId }) =>
          !busy.current.get(imageId) &&
          (changes.current.get(imageId) ?? 0) === (before.get(imageId) ?? 0),
      )
      put(current)
      return current
    },
    [put],
  )

  useActivity(
    ({ imageId, actor }) => {
      if (imageId === null || !reviews.has(imageId)) return
      const before = reviews.get(imageId)
      void refresh([imageId]).then(([after]) => {
        if (!after || actor.id === me.id || after.version === before?.version) return
        setNote({ kind: 'colleague', imageId, state: after.state, who: actor.name })
      })
    },
    () => void refresh([...reviews.keys()].slice(-60)),
  )

  async function change<Data extends Answer>(
    imageId: string,
    expected: ReviewView | null,
    run: () => Promise<ActionResult<Data>>,
  ): Promise<Data | null> {
    const before = reviews.get(imageId)
    busy.current.set(imageId, (busy.current.get(imageId) ?? 0) + 1)
    changes.current.set(imageId, (changes.current.get(imageId) ?? 0) + 1)
    if (expected) put([expected])
    const answer = await run().catch(() => null)
    const left = (busy.current.get(imageId) ?? 1) - 1
    busy.current.set(imageId, left)
    if (answer?.ok) {
      if (left === 0 && answer.data.review) put([answer.data.review])
      return answer.data
    }
    if (before) put([before])
    setNote({
      ...{ kind: 'problem', imageId, state: before?.state ?? 'needs_review' },
      who: answer?.error.code ?? 'failed',
    })
    void refresh([imageId])
    return null
  }

  /** Answers the decision's id, once the server has agreed. */
  function decide(imageId: string, verb: DecisionVerb): Promise<string | null> {
    const review = reviews.get(imageId)
    const expected = review && decided(review, verb, me, new Date())
    if (!review || !expected) {
      setNote({
        ...{ kind: 'problem', imageId, state: review?.state ?? 'needs_review' },
        who: 'already_decided',
      })
      return Promise.resolve(null)
    }
    setNote({ kind: 'decided', imageId, state: expected.state })
    const input = { imageId, verb, reason: '', seenVersion: review.version }
    return change(imageId, expected, () => actions.decide(input)).then((data) => {
      if (data?.result.outcome === 'decided') return data.result.decisionId
      if (data?.result.outcome === 'conflict') {
        const { state, last } = data.result
        setNote({ kind: 'conflict', imageId, state, who: last?.by.name })
      }
      return null
    })
  }

  async function undo(imageId: string, decisionId: string): Promise<void> {
    const review = reviews.get(imageId)
    const mine = review?.history.at(-1)?.by.id === me.id
    const expected = review && mine ? undone(review) : null
    const data = await change(imageId, expected, () => actions.undo({ imageId, decisionId }))
    const state = data?.review?.state ?? 'needs_review'
    if (data) setNote({ kind: data.undone ? 'undone' : 'undoFailed', imageId, state })
  }

  function rate(imageId: string, stars: number): void {
    const review = reviews.get(imageId)
    if (!review) return
    const value = review.rating.mine === stars ? null : stars
    void change(imageId, rated(review, value), () => actions.rate({ imageId, stars: value }))
  }

  function check(imageId: string, position: number, correct: boolean): void {
    const review = reviews.get(imageId)
    if (!review) return
    const value = review.checks[position]?.correct === correct ? null : correct
    const input = { imageId, position, correct: value }
    void change(imageId, checked(review, position, value), () => actions.check(input))
  }

  return {
    reviews,
    note,
    put,
    decide,
    undo,
    rate,
    check,
    explain: (imageId: string, decisionId: string, reason: string) =>
      change(imageId, null, () => actions.explain({ decisionId, reason })),
    comment: (imageId: string, text: string, parentId: string | null, pin: Pin | null) =>
      change(imageId, null, () => actions.comment({ imageId, text, parentId, pin })),
    deleteComment: (imageId: string, commentId: string) =>
      change(imageId, null, () => actions.deleteComment({ commentId })),
  }
}

export type Reviews = ReturnType<typeof useReviews>
