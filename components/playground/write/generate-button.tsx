'use client'

import { CornerDownLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useHydrated } from '@/components/ui/use-hydrated'
import { Button } from '@/components/ui/button'
import { StateGlyph } from '@/components/ui/state-glyph'

function modifier(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
}

/** The one next step, and what it costs. */
export function GenerateButton({
  count,
  price,
  free,
  pending,
  disabled,
  onGenerate,
}: {
  /** `null`: the field holds no number of pictures. */
  count: number | null
  price: string
  free: boolean
  pending: boolean
  disabled: boolean
  onGenerate: () => void
}) {
  const t = useTranslations('playground')
  const hydrated = useHydrated()
  const name =
    count === null
      ? t('generateBare')
      : free
        ? t('generateFree', { count })
        : t('generate', { count, price })
  return (
    <Button
      variant={free ? 'sandbox' : 'primary'}
      size="large"
      className="w-full tabular-nums"
      disabled={disabled}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={() => {
        if (!pending) onGenerate()
      }}
    >
      {free ? <StateGlyph name="sandbox" /> : null}
      {name}
      {hydrated ? (
        <kbd
          aria-hidden="true"
          className="inline-flex items-center gap-1 rounded-tag border border-current/40 px-1 font-sans text-micro font-normal max-sm:hidden"
        >
          {modifier()}
          <CornerDownLeft size={12} />
        </kbd>
      ) : null}
    </Button>
  )
}
