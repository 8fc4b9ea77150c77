'use client'

import { useRef, useState } from 'react'
import type { Pin } from '@/lib/review/view'

const middle: Pin = { x: 5_000, y: 5_000 }

/** The comment that is pointed at, and the pin that is being placed for the next one. */
export function usePins() {
  const [chosen, setChosen] = useState<string | null>(null)
  const [draft, setDraft] = useState<Pin | null>(null)
  const input = useRef<HTMLTextAreaElement>(null)

  return {
    chosen,
    draft,
    input,
    choose: (commentId: string) => setChosen(commentId === chosen ? null : commentId),
    place(pin: Pin) {
      // Moving it by its keys must not take the focus from it.
      if (draft === null) input.current?.focus()
      setDraft(pin)
    },
    toggle: () => setDraft(draft === null ? middle : null),
    clear: () => setDraft(null),
  }
}
