'use client'

import { useEffect, useEffectEvent, useRef, type MouseEvent } from 'react'
import type { WallWords } from '@/components/gallery/words'
import { Button, buttonClass } from '@/components/ui/button'

/** A link to the next page, which follows itself when it comes near. Fetched far ahead, so that nobody sees the end. */
export function LoadMore({
  href,
  state,
  words,
  onLoad,
}: {
  /** Works without a script. */
  href: string
  state: 'idle' | 'loading' | 'failed'
  words: WallWords
  onLoad: () => void
}) {
  const link = useRef<HTMLAnchorElement>(null)
  const load = useEffectEvent(onLoad)

  useEffect(() => {
    if (state !== 'idle' || !link.current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) load()
      },
      { rootMargin: '1600px 0px' },
    )
    observer.observe(link.current)
    return () => observer.disconnect()
  }, [state, href])

  if (state === 'failed')
    return (
      <div role="alert" className="flex flex-wrap items-center justify-center gap-3 py-6">
        <p>{words.loadFailed}</p>
        <Button onClick={onLoad}>{words.tryAgain}</Button>
      </div>
    )

  function follow(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onLoad()
  }

  return (
    <div className="flex justify-center py-6">
      <a
        ref={link}
        href={href}
        aria-disabled={state === 'loading' || undefined}
        onClick={follow}
        className={buttonClass()}
      >
        {state === 'loading' ? words.loading : words.loadMore}
      </a>
    </div>
  )
}
