'use client'

import { Undo2, ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { KeyCap } from '@/components/review/key-cap'
import { Button } from '@/components/ui/button'

/** Where I am in the queue, and the tools that are not decisions. */
export function QueueBar({
  position,
  total,
  zoomed,
  onZoom,
  onUndo,
  children,
}: {
  /** `null` at the end. */
  position: number | null
  total: number
  zoomed: boolean
  onZoom: () => void
  onUndo: () => void
  children?: ReactNode
}) {
  const t = useTranslations('review')
  const Zoom = zoomed ? ZoomOut : ZoomIn
  return (
    <div className="flex min-h-12 items-center gap-2 px-4 sm:px-6">
      <h1 className="font-semibold whitespace-nowrap">{t('waiting')}</h1>
      {position === null ? null : (
        <span className="whitespace-nowrap text-ink-2 tabular-nums">
          <span className="max-sm:hidden">{t('position', { position, total })}</span>
          <span className="sm:hidden">{`${position} / ${total}`}</span>
        </span>
      )}
      <div className="ml-auto flex items-center gap-1">
        {children}
        {position === null ? null : (
          <Button
            variant="quiet"
            aria-keyshortcuts="Z"
            aria-pressed={zoomed}
            aria-label={t('zoom')}
            onClick={onZoom}
          >
            <Zoom size={16} strokeWidth={1.75} aria-hidden="true" />
            <span className="max-sm:hidden">{t('zoom')}</span>
            <KeyCap>Z</KeyCap>
          </Button>
        )}
        <Button variant="quiet" aria-keyshortcuts="U" aria-label={t('undo')} onClick={onUndo}>
          <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />
          <span className="max-sm:hidden">{t('undo')}</span>
          <KeyCap>U</KeyCap>
        </Button>
      </div>
    </div>
  )
}
