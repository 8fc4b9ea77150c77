'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'

/** Copies a value that is shown beside it, which stays selectable where copying is not allowed. */
export function CopyButton({ value, label, done }: { value: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false)

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  const Icon = copied ? Check : Copy
  return (
    <>
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={copy}
        onBlur={() => setCopied(false)}
        className="grid size-6 shrink-0 place-items-center rounded-tag text-ink-3 hover:bg-sunk hover:text-ink max-sm:size-11"
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <span role="status" className="sr-only">
        {copied ? done : ''}
      </span>
    </>
  )
}
