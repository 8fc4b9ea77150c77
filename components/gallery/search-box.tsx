'use client'

import { LoaderCircle, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition, type FormEvent, type KeyboardEvent } from 'react'
import { HiddenFilter } from '@/components/gallery/hidden-filter'
import { longestQuery, wallHref, type WallFilter } from '@/lib/gallery/filter'

const pauseMs = 300

const takesText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))

/** Writes what is typed into the address, after a pause or at Enter, and never in the middle of a composition. */
export function SearchBox({ filter, label }: { filter: WallFilter; label: string }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(filter.q)

  function search(): void {
    clearTimeout(timer.current)
    const next = { ...filter, q: (input.current?.value ?? '').trim() }
    if (next.q === sent.current) return
    sent.current = next.q
    startTransition(() => router.replace(wallHref(next), { scroll: false }))
  }

  function searchSoon(): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(search, pauseMs)
  }

  /** A link changed the address. While somebody types here, an older answer must not overwrite them. */
  useEffect(() => {
    if (!input.current || input.current === document.activeElement) return
    clearTimeout(timer.current)
    sent.current = filter.q
    input.current.value = filter.q
  }, [filter.q])

  useEffect(() => () => clearTimeout(timer.current), [])

  useEffect(() => {
    function focusBySlash(event: globalThis.KeyboardEvent): void {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.defaultPrevented || event.isComposing || takesText(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', focusBySlash)
    return () => document.removeEventListener('keydown', focusBySlash)
  }, [])

  /** Safari ends the composition before it tells of the Enter that ended it; 229 gives it away. */
  function keepComposition(event: KeyboardEvent): void {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229
    if (event.key === 'Enter' && composing) event.preventDefault()
  }

  return (
    <form
      role="search"
      action="/gallery"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        search()
      }}
      className="relative"
    >
      <Search
        size={16}
        strokeWidth={1.75}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3"
      />
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        defaultValue={filter.q}
        maxLength={longestQuery}
        autoComplete="off"
        enterKeyHint="search"
        aria-keyshortcuts="/"
        onChange={(event) => {
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing))
            searchSoon()
        }}
        onCompositionStart={() => clearTimeout(timer.current)}
        onCompositionEnd={searchSoon}
        onKeyDown={keepComposition}
        className="peer min-h-9 w-full rounded-control border border-edge bg-raised pr-9 pl-9 text-body [&::-webkit-search-cancel-button]:hidden max-sm:min-h-11"
      />
      <HiddenFilter filter={filter} without={['q']} />
      {pending ? (
        <LoaderCircle
          size={16}
          strokeWidth={1.75}
          aria-hidden="true"
          className="spin-slow absolute top-2.5 right-3 text-accent max-sm:top-3.5"
        />
      ) : (
        <kbd
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 rounded-tag border border-line px-1.5 font-sans text-micro text-ink-3 peer-focus:hidden max-md:hidden"
        >
          /
        </kbd>
      )}
    </form>
  )
}
