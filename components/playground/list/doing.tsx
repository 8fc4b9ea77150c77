'use client'

import { useTranslations } from 'next-intl'
import { useServerNow, type ServerClock } from '@/components/playground/list/elapsed'
import { secondsUntil } from '@/components/playground/list/seconds-until'
import { models } from '@/lib/catalog/models'
import { isActive, type GenerationView } from '@/lib/generations/view'

function storyOf({ state, provider, waitsFor, failure }: GenerationView) {
  if (waitsFor === 'person') return 'pausedByYou'
  if (waitsFor === 'again') return failure?.kind === 'throttled' ? 'askedToWait' : 'notTaken'
  if (waitsFor === 'room') return state === 'queued' ? 'noRoom' : 'noRoomForIt'
  if (state === 'queued') return waitsFor === 'provider' ? 'paused' : 'queued'
  if (state === 'mirroring') return 'mirroring'
  if (provider === 'model-studio') return 'call'
  return state === 'submitting' ? 'handing' : 'polling'
}

/** What is happening right now, in a sentence. */
export function Doing({ generation, clock }: { generation: GenerationView; clock: ServerClock }) {
  const t = useTranslations('playground')
  const now = useServerNow(generation, clock)
  if (!isActive(generation.state)) return null
  const { provider, ahead, waitsFor, sentAgainAt } = generation
  const count = waitsFor === 'again' ? secondsUntil(sentAgainAt, now) : (ahead ?? 0)
  return (
    <p className="max-w-[60ch] text-small text-ink-2">
      {t(`doing.${storyOf(generation)}`, { provider: models[provider].name, count })}
    </p>
  )
}
