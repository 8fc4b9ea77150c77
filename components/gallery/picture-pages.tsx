'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const look = 'grid size-8 place-items-center rounded-control max-sm:size-11'

/** A key that means something else there: writing, choosing, or scrolling a picture at its actual size. */
const isTaken = ({ target }: KeyboardEvent) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [data-arrow-keys]') !== null

function Step({ id, label, Icon }: { id: string | null; label: string; Icon: typeof ChevronLeft }) {
  const icon = <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
  if (id === null)
    return (
      <span
        role="link"
        aria-disabled="true"
        aria-label={label}
        className={`${look} text-ink-3 opacity-50`}
      >
        {icon}
      </span>
    )
  return (
    <Link
      href={`/gallery/${id}`}
      replace
      scroll={false}
      aria-label={label}
      title={label}
      className={`${look} text-ink-2 hover:bg-sunk hover:text-ink`}
    >
      {icon}
    </Link>
  )
}

/** To the pictures beside this one, by button or arrow key. The way back still leads to the wall. */
export function PicturePages({
  previousId,
  nextId,
  words,
}: {
  previousId: string | null
  nextId: string | null
  words: { label: string; previous: string; next: string }
}) {
  const router = useRouter()

  useEffect(() => {
    function turn(event: KeyboardEvent): void {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return
      const id = { ArrowLeft: previousId, ArrowRight: nextId }[event.key]
      if (!id) return
      event.preventDefault()
      router.replace(`/gallery/${id}`, { scroll: false })
    }
    document.addEventListener('keydown', turn)
    return () => document.removeEventListener('keydown', turn)
  }, [router, previousId, nextId])

  return (
    <nav aria-label={words.label} className="flex gap-1">
      <Step id={previousId} label={words.previous} Icon={ChevronLeft} />
      <Step id={nextId} label={words.next} Icon={ChevronRight} />
    </nav>
  )
}
