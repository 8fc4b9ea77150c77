'use client'

import { useTranslations } from 'next-intl'
import { useElapsed, useServerNow, type ServerClock } from '@/components/playground/list/elapsed'
import { secondsUntil } from '@/components/playground/list/seconds-until'
import { TimeRule } from '@/components/ui/time-rule'
import { models } from '@/lib/catalog/models'
import type { GenerationView } from '@/lib/generations/view'

function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 1000))
}

/** How long such jobs usually take, in words: honest about what nobody knows better. */
export function UsualTime({
  generation,
  clock,
}: {
  generation: GenerationView
  clock: ServerClock
}) {
  const t = useTranslations('playground')
  const elapsed = useElapsed(generation, clock)
  const now = useServerNow(generation, clock)
  const { ahead, provider, state, usualMs, waitsFor, sentAgainAt } = generation
  if (waitsFor === 'person') return t('pausedByYou')
  if (waitsFor === 'room') return t('waitsForRoom')
  if (waitsFor === 'provider') return t('waitsForProvider', { provider: models[provider].name })
  if (waitsFor === 'again') return t('sentAgain', { count: secondsUntil(sentAgainAt, now) })
  if (state === 'queued' && ahead !== null && ahead > 0) return t('ahead', { count: ahead })
  if (state === 'mirroring') return t('copyingOriginal')
  if (state !== 'queued' && elapsed > usualMs.to) return t('longer')
  return t('usually', { from: wholeSeconds(usualMs.from), to: wholeSeconds(usualMs.to) })
}

/** The time rule of a job that was sent. */
export function RunningTime({
  generation,
  clock,
}: {
  generation: GenerationView
  clock: ServerClock
}) {
  const elapsed = useElapsed(generation, clock)
  if (generation.state !== 'submitting' && generation.state !== 'running') return null
  return <TimeRule elapsedMs={elapsed} usual={generation.usualMs} />
}
