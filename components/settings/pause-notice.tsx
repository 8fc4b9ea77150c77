import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StateGlyph } from '@/components/ui/state-glyph'

export interface Pause {
  sandbox: boolean
  since: Date
  code: string | null
  reason: string | null
}

/** A provider that takes no work until somebody has seen to its key or its bill. */
export async function PauseNotice({ pause, children }: { pause: Pause; children: ReactNode }) {
  const t = await getTranslations('settings')
  const format = await getFormatter()
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-control border border-edge bg-raised p-3">
      <StateGlyph name="warning" />
      <p className="min-w-0 flex-1 wrap-anywhere">
        <strong className="block font-semibold">
          {t(pause.sandbox ? 'pausedSandbox' : 'paused', {
            since: format.relativeTime(pause.since, new Date()),
          })}
        </strong>
        {pause.reason ?? t('pausedWithoutReason')}
        {pause.code ? <code className="ml-2 font-mono text-small">{pause.code}</code> : null}
      </p>
      {children}
    </div>
  )
}
