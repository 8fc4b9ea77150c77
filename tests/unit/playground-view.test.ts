import { describe, expect, it } from 'vitest'
import { createDraftStore } from '@/components/playground/draft-store'
import { nextView, type Generations } from '@/components/playground/next-view'
import { stillComing } from '@/components/playground/sending'
import { generation } from './playground-generation'

const serverNow = '2026-07-01T10:00:00.000Z'
const last: Generations = {
  generations: [
    generation({ id: 'b', prompt: '「海岸路」🌊', state: 'running' }),
    generation({ id: 'a', image: { id: 'i', width: 1, height: 2, thumbhash: 'x' } }),
  ],
  budget: { scope: 'team', period: 'day', limit: 100, left: 60 },
  clock: { serverNow, aheadMs: 1000 },
}
/** As it comes over the wire: equal, and another object. */
const again = (): Generations => structuredClone(last)
const answer = (different: Partial<Generations> = {}) => ({ ...again(), ...different, serverNow })

describe('the next answer', () => {
  it('is the last one when nothing changed, also when it took a longer way', () => {
    expect(nextView(last, answer(), 1100)).toBe(last)
  })

  it('keeps what is the same and takes what is not', () => {
    const [first, second] = again().generations
    const ready = generation({ ...first, id: 'b', state: 'ready' })
    const next = nextView(last, answer({ generations: [ready, second ?? ready] }), 1000)
    expect(next.generations[0]).toBe(ready)
    expect(next.generations[1]).toBe(last.generations[1])
    expect(next.budget).toBe(last.budget)
    expect(next.clock).toBe(last.clock)
  })

  it('takes a new one, drops one that is gone, and follows a new order', () => {
    const [first, second] = last.generations
    const added = generation({ id: 'c' })
    const longer = nextView(last, answer({ generations: [added, ...again().generations] }), 1000)
    expect(longer.generations).toEqual([added, first, second])
    expect(longer.generations[2]).toBe(second)
    expect(nextView(last, answer({ generations: [] }), 1000).generations).toEqual([])
    const turned = nextView(last, answer({ generations: again().generations.reverse() }), 1000)
    expect(turned.generations).toEqual([second, first])
  })

  it('follows the budget, and a clock that moved', () => {
    const spent = { scope: 'team', period: 'day', limit: 100, left: 59 } as const
    expect(nextView(last, answer({ budget: spent }), 1000).budget).toBe(spent)
    expect(nextView(last, answer({ budget: null }), 1000).budget).toBeNull()
    expect(nextView(last, answer(), 90_000).clock).toEqual({ serverNow, aheadMs: 90_000 })
  })

  it('knows the clock from the first answer on', () => {
    const first = { ...last, clock: { serverNow, aheadMs: null } }
    expect(nextView(first, answer(), -5).clock.aheadMs).toBe(-5)
  })
})

describe('the room made for pictures that were just asked for', () => {
  const ids = (...some: string[]) => some.map((id) => ({ id }))

  it.each([
    [{ pictures: 0, newest: undefined }, ids(), 0],
    [{ pictures: 3, newest: undefined }, ids(), 3],
    [{ pictures: 3, newest: undefined }, ids('c', 'b'), 1],
    [{ pictures: 3, newest: 'a' }, ids('a'), 3],
    [{ pictures: 3, newest: 'a' }, ids('c', 'b', 'a'), 1],
    [{ pictures: 3, newest: 'a' }, ids('d', 'c', 'b', 'a'), 0],
    [{ pictures: 1, newest: 'a' }, ids('d', 'c', 'b', 'a'), 0],
    [{ pictures: 2, newest: 'gone' }, ids('d', 'c'), 0],
  ])('%j beside %j is %i', (sending, generations, room) => {
    expect(stillComing(sending, generations)).toBe(room)
  })
})

describe('the settings of a draft', () => {
  it('are the same object while words are written, and another once one of them changes', () => {
    let key = 0
    const store = createDraftStore(null, 'mei', () => `key ${(key += 1)}`)
    const before = store.options()
    store.change({ prompt: '龙井' })
    store.change({ prompt: '龙井 tea' })
    expect(store.options()).toBe(before)
    expect(store.read().prompt).toBe('龙井 tea')
    store.change({ seed: 7 })
    expect(store.options()).not.toBe(before)
    expect(store.options()).toMatchObject({ seed: 7 })
    store.change({ seed: 7 })
    store.answered(store.read().requestKey)
    expect(store.options()).toMatchObject({ seed: 7, count: 1 })
  })
})
