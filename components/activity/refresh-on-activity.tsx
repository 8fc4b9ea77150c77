'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useActivity } from '@/components/activity/use-activity'

const restMs = 500

/** Has the server render the page anew when something happened: to the picture, or at all where none is named. */
export function RefreshOnActivity({ imageId }: { imageId?: string }) {
  const router = useRouter()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const again = useRef(false)

  /** At once; what happens shortly after is shown together. */
  function refresh() {
    again.current = resting.current !== undefined
    if (again.current) return
    router.refresh()
    resting.current = setTimeout(() => {
      resting.current = undefined
      if (again.current) refresh()
    }, restMs)
  }

  useActivity((event) => {
    if (imageId === undefined || event.imageId === imageId) refresh()
  }, refresh)
  useEffect(() => () => clearTimeout(resting.current), [])
  return null
}
