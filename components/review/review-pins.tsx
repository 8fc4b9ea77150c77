'use client'

import { Pins } from '@/components/review/pins'
import { useReview } from '@/components/review/review-context'

/** The pins of the review around this; lies over the picture exactly. */
export function ReviewPins() {
  const { review, pins } = useReview()
  return (
    <Pins
      comments={review.comments}
      chosen={pins.chosen}
      draft={pins.draft}
      onChoose={pins.choose}
      onDraft={review.may.takePart ? pins.place : null}
    />
  )
}
