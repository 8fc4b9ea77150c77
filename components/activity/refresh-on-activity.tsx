'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useActivity } from '@/components/activity/use-activity'

const gatherMs = 300

/** Has the server render the page anew when something happened: to the picture, or at all where none is named. */
export function RefreshOnActivity({ imageId }: { imageId?: string }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function refreshSoon() {
    // What happens together is shown together.
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      router.refresh()
    }, gatherMs)
  }

  useActivity((event) => {
    if (imageId === undefined || event.imageId === imageId) refreshSoon()
  }, refreshSoon)
  useEffect(() => () => clearTimeout(timer.current), [])
  return null
}
