'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { ReviewActions } from '@/components/review/actions'
import { usePins } from '@/components/review/use-pins'
import { useReviews, type Me, type Reviews } from '@/components/review/use-reviews'
import type { ReviewView } from '@/lib/review/view'

interface OneReview {
  review: ReviewView
  store: Reviews
  pins: ReturnType<typeof usePins>
}

const Context = createContext<OneReview | null>(null)

/** Around the picture and what stands beside it: both speak of one review. Mount it anew (`key`) for another picture. */
export function ReviewProvider({
  initial,
  me,
  actions,
  children,
}: {
  initial: ReviewView
  me: Me
  actions: ReviewActions
  children: ReactNode
}) {
  const store = useReviews([initial], me, actions)
  const pins = usePins()
  const review = store.reviews.get(initial.imageId) ?? initial
  return <Context value={{ review, store, pins }}>{children}</Context>
}

export function useReview(): OneReview {
  const one = useContext(Context)
  if (!one) throw new Error('There is no review around this')
  return one
}
