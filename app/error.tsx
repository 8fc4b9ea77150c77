'use client'

import { Button } from '@/components/ui/button'
import { Frame } from '@/components/ui/frame'
import en from '@/messages/en/error.json'
import zh from '@/messages/zh/error.json'

/** Stands outside every provider of words, so it brings its own. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words =
    typeof document !== 'undefined' && document.documentElement.lang.startsWith('zh') ? zh : en
  const digest =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string'
      ? error.digest
      : null
  return (
    <main className="grid min-h-dvh place-items-center bg-table p-4">
      <div role="alert" className="flex max-w-80 flex-col items-center gap-4 text-center">
        <Frame kind="unknown" width={4} height={3} className="h-auto w-40" />
        <h1 className="text-title font-semibold">{words.title}</h1>
        <p className="text-ink-2">
          {words.text} <code className="font-mono text-small">{digest ?? '–'}</code>
        </p>
        <Button onClick={retry}>{words.tryAgain}</Button>
      </div>
    </main>
  )
}
