import { describe, expect, test } from 'vitest'
import { elapsedMs, splitElapsed } from '@/components/playground/elapsed'
import { endedBetween } from '@/components/playground/endings'
import { frameOf, glyphOf, proportionOf, shownState } from '@/components/playground/shape'
import { siblingsOf } from '@/components/playground/siblings'
import { generationStates, isActive } from '@/lib/generations/view'
import { generation } from './playground-generation'

const at = (time: string) => Date.parse(`2026-07-01T${time}Z`)

describe('elapsed time', () => {
  test.each([
    ['waiting counts from the order', { state: 'queued', submittedAt: null }, 3000],
    ['running counts from the send', { state: 'running' }, 2000],
    ['an end stops it', { state: 'ready', finishedAt: '2026-07-01T10:00:02.500Z' }, 1500],
    ['an end without a time runs on rather than lie', { state: 'lost', finishedAt: null }, 2000],
  ] as const)('%s', (_, different, expected) => {
    expect(elapsedMs(generation(different), at('10:00:03.000'))).toBe(expected)
  })

  test('is never negative when clocks disagree', () => {
    expect(elapsedMs(generation({ state: 'running' }), at('09:00:00.000'))).toBe(0)
    const backwards = generation({ finishedAt: '2026-07-01T09:00:00.000Z' })
    expect(elapsedMs(backwards, 0)).toBe(0)
  })

  test.each([
    [0, 0, '0.0'],
    [99, 0, '0.0'],
    [3999, 0, '3.9'],
    [59_999, 0, '59.9'],
    [60_000, 1, '0'],
    [3_725_000, 62, '5'],
  ])('%d ms reads as %d min %s s', (milliseconds, minutes, seconds) => {
    expect(splitElapsed(milliseconds)).toEqual({ minutes, seconds })
  })
})

describe('endings', () => {
  test('are told once, and steps on the way are not', () => {
    const before = [
      generation({ id: 'a', state: 'running' }),
      generation({ id: 'b', state: 'queued' }),
      generation({ id: 'c', state: 'ready' }),
    ]
    const after = [
      generation({ id: 'a', state: 'ready' }),
      generation({ id: 'b', state: 'submitting' }),
      generation({ id: 'c', state: 'ready' }),
      generation({ id: 'd', state: 'failed' }),
    ]
    expect(endedBetween(before, after).map(({ id }) => id)).toEqual(['a', 'd'])
    expect(endedBetween(after, after)).toEqual([])
  })
})

describe('how a state looks', () => {
  test('every state has a glyph of its own', () => {
    const glyphs = generationStates.map((state) => glyphOf(generation({ state })))
    expect(new Set(glyphs).size).toBe(generationStates.length)
  })

  test('moderation is told apart from other failures', () => {
    const failure = { kind: 'moderated', code: 'x', message: '', requestId: null, bytesKept: false }
    expect(glyphOf(generation({ state: 'failed', failure }))).toBe('moderated')
    expect(glyphOf(generation({ state: 'lost', failure }))).toBe('lost')
  })

  test('one call makes the picture at Model Studio: it is generating once that is out', () => {
    const submitting = { state: 'submitting' } as const
    expect(shownState(generation({ ...submitting, provider: 'model-studio' }))).toBe('running')
    expect(shownState(generation(submitting))).toBe('submitting')
    expect(shownState(generation({ state: 'queued', provider: 'model-studio' }))).toBe('queued')
  })

  test('crop marks only where a picture is still coming', () => {
    for (const state of generationStates) expect(frameOf(state) === 'coming').toBe(isActive(state))
    expect(frameOf('unknown')).toBe('unknown')
  })

  test.each([
    [{ image: { id: 'i', width: 7, height: 9, thumbhash: '' }, aspectRatio: '1:1' }, 7, 9],
    [{ width: 1344, height: 576 }, 1344, 576],
    [{ aspectRatio: '16:9' }, 16, 9],
    [{ aspectRatio: null }, 1, 1],
    [{ aspectRatio: 'wide' }, 1, 1],
    [{ aspectRatio: '0:0' }, 1, 1],
  ])('the frame of %j is %d:%d', (different, width, height) => {
    expect(proportionOf(generation(different))).toMatchObject({ width, height })
  })
})

test('siblings are the pictures of one press, first to last, of either provider', () => {
  const list = [
    generation({ id: 'later', orderId: 'another' }),
    generation({ id: 'third', provider: 'model-studio' }),
    generation({ id: 'second' }),
    generation({ id: 'first', prompt: 'A tin bell' }),
  ]
  const chosen = list[2]
  expect(chosen && siblingsOf(list, chosen).map(({ id }) => id)).toEqual([
    'first',
    'second',
    'third',
  ])
})
