'use client'

import { useTranslations } from 'next-intl'
import { glyphOf, isModerated, shownState } from '@/components/playground/shape'
import { StateGlyph } from '@/components/ui/state-glyph'
import type { GenerationView } from '@/lib/generations/view'

/** The glyph and the word, always together. */
export function StateLine({ generation }: { generation: GenerationView }) {
  const t = useTranslations('playground')
  const states = useTranslations('states')
  return (
    <span className="inline-flex items-center gap-2 text-body font-semibold">
      <StateGlyph name={glyphOf(generation)} />
      <span>
        {states(shownState(generation))}
        {isModerated(generation) ? ` · ${t('moderation')}` : null}
        {generation.waitsFor === 'person' ? ` · ${t('paused')}` : null}
      </span>
    </span>
  )
}
