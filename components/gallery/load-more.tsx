'use client'

import clsx from 'clsx'
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type MouseEvent,
  type RefObject,
} from 'react'
import type { WallWords } from '@/components/gallery/words'
import { Button, buttonClass } from '@/components/ui/button'

/**
 * A link to the next page, which follows itself when it comes near: far ahead, so that nobody sees the
 * end. Each page has a link of its own (`key`), for one that moved down would be a layout shift; the
 * focus goes from one to the next.
 */
export function LoadMore({
  href,
  state,
  words,
  focusRef,
  onLoad,
}: {
  /** Works without a script. */
  href: string
  state: 'idle' | 'loading' | 'failed'
  words: WallWords
  /** Whether the link before this one had the focus when it went. */
  focusRef: RefObject<boolean>
  onLoad: () => void
}) {
  const link = useRef<HTMLAnchorElement>(null)
  const load = useEffectEvent(onLoad)

  useLayoutEffect(() => {
    const own = link.current
    if (focusRef.current) own?.focus({ preventScroll: true })
    focusRef.current = false
    return () => {
      focusRef.current = own !== null && own === document.activeElement
    }
  }, [focusRef])

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
        {/* One over the other, so that nothing moves. */}
        <span className="grid text-center *:[grid-area:1/1]">
          <span className={clsx(state === 'loading' && 'invisible')}>{words.loadMore}</span>
          <span className={clsx(state !== 'loading' && 'invisible')}>{words.loading}</span>
        </span>
      </a>
    </div>
  )
}
