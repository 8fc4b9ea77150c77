'use client'

import { RotateCcw, Shuffle } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { sendToPlayground, type ReuseKind } from '@/components/playground/reuse/pending'
import { Button } from '@/components/ui/button'
import type { SettingsRecord } from '@/lib/playground/settings-record'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** From a picture anywhere back to the playground. Words are given, so that the page sends no others. */
export function ReuseButtons({
  settings,
  words,
}: {
  settings: SettingsRecord
  words: { reuse: string; vary: string; varyHint: string }
}) {
  const router = useRouter()
  const go = (kind: ReuseKind) => {
    if (sendToPlayground(settings, kind)) router.push('/')
  }
  return (
    <>
      <Button onClick={() => go('reuse')}>
        <RotateCcw {...icon} />
        {words.reuse}
      </Button>
      <Button title={words.varyHint} onClick={() => go('vary')}>
        <Shuffle {...icon} />
        {words.vary}
      </Button>
    </>
  )
}
