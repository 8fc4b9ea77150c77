'use client'

import { useTranslations } from 'next-intl'
import { models } from '@/lib/catalog/models'
import { isActive, type GenerationView } from '@/lib/generations/view'

function storyOf({ state, provider, waitsFor }: GenerationView) {
  if (waitsFor === 'room') return state === 'queued' ? 'noRoom' : 'noRoomForIt'
  if (state === 'queued') return waitsFor === 'provider' ? 'paused' : 'queued'
  if (state === 'mirroring') return 'mirroring'
  if (provider === 'model-studio') return 'call'
  return state === 'submitting' ? 'handing' : 'polling'
}

/** What is happening right now, in a sentence. */
export function Doing({ generation }: { generation: GenerationView }) {
  const t = useTranslations('playground')
  if (!isActive(generation.state)) return null
  const { provider, ahead } = generation
  return (
    <p className="max-w-[60ch] text-small text-ink-2">
      {t(`doing.${storyOf(generation)}`, { provider: models[provider].name, count: ahead ?? 0 })}
    </p>
  )
}
