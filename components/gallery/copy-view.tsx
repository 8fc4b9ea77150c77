'use client'

import { Check, Link2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** The address of this view, to be sent to somebody. */
export function CopyView({ href, label, done }: { href: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false)

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(new URL(href, location.href).href)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  const Icon = copied ? Check : Link2
  return (
    <Button variant="quiet" title={label} onClick={copy} onBlur={() => setCopied(false)}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span role="status" className="max-sm:sr-only">
        {copied ? done : label}
      </span>
    </Button>
  )
}
