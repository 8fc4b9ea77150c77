import { describe, expect, test, vi } from 'vitest'
import { SelectionStore } from '@/components/gallery/selection-store'
import { type View, WallStore } from '@/components/gallery/wall-store'
import type { WallPage, WallPicture } from '@/lib/gallery/view'

const picture = (index: number): WallPicture => ({
  ...{ id: `p${index}`, prompt: '茶', width: 400, height: 300, thumbhash: '' },
  ...{ provider: 'reapi', sandbox: false, frame: null, review: 'needs_review' },
  ...{ ratingMean: null, trashedAt: null },
  createdAt: new Date(Date.UTC(2026, 8, 30) - index * 3_600_000).toISOString(),
})
const page = (from: number, count: number, nextCursor: string | null): WallPage => ({
  pictures: Array.from({ length: count }, (_, at) => picture(from + at)),
  nextCursor,
})

const lookingAt = (from: number, to: number, mostNew = Infinity): View => ({
  near: [from, to],
  sight: [from, to],
  mostNew,
})

/** Twenty pages of sixty. */
function longWall(): WallStore {
  const store = new WallStore(page(0, 60, 'c1'), null, true, 'UTC')
  store.layOut(1000, lookingAt(0, 0))
  for (let at = 1; at < 20; at += 1) store.add(page(at * 60, 60, at < 19 ? `c${at + 1}` : null))
  return store
}
/** As the server would answer. */
function fillMissing(store: WallStore): void {
  for (const { cursor } of store.missing) {
    const from = cursor === null ? 0 : Number(cursor.slice(1)) * 60
    store.fill(cursor, page(from, 60, null).pictures)
  }
}
const shown = (store: WallStore) => [...store.snapshot.drawn].sort((a, b) => a - b)

describe('a wall in a browser', () => {
  test('holds what is in the window, and lets go of what is far', () => {
    const store = longWall()
    store.look(lookingAt(0, 2000))
    expect(shown(store)[0]).toBe(0)
    expect(shown(store).length).toBeLessThan(70)
    const height = () => {
      const { slice } = store.snapshot
      return (slice?.before ?? 0) + (slice?.after ?? 0)
    }
    const far = height() - 3000
    store.look(lookingAt(far, far + 2000))
    fillMissing(store)
    expect(shown(store)[0]).toBeGreaterThan(900)
    store.look(lookingAt(0, 2000))
    expect(store.missing.length).toBeGreaterThan(0)
    expect(store.snapshot.pictures.get(0)).toBeUndefined()
    fillMissing(store)
    expect(store.snapshot.pictures.get(0)?.id).toBe('p0')
    expect(store.missing).toEqual([])
  })

  test('shows what changed, near at once and far when it comes into sight', () => {
    const store = longWall()
    store.look(lookingAt(0, 2000))
    fillMissing(store)
    for (const { cursor } of store.renew()) {
      const from = cursor === null ? 0 : Number(cursor.slice(1)) * 60
      const { pictures } = page(from, 60, null)
      store.fill(
        cursor,
        pictures.map((each) => ({ ...each, review: 'approved' })),
      )
    }
    expect(store.snapshot.pictures.get(3)?.review).toBe('approved')
    store.look(lookingAt(4000, 6000))
    expect(store.missing.length).toBeGreaterThan(0)
  })

  test('shows a decision on a picture that is held, and forgets one on any other', () => {
    const store = longWall()
    store.look(lookingAt(0, 2000))
    fillMissing(store)
    store.decide('p2', 'rejected')
    store.decide('nobody', 'approved')
    const states = [1, 2, 3].map((index) => store.snapshot.pictures.get(index)?.review)
    expect(states).toEqual(['needs_review', 'rejected', 'needs_review'])
  })

  test('takes pictures off and puts them back where they were', () => {
    const store = longWall()
    store.look(lookingAt(0, 3000))
    const before = structuredClone(store.snapshot.slice)
    store.hide(['p0', 'p3'], true)
    expect(shown(store)).not.toContain(0)
    expect(shown(store)).not.toContain(3)
    expect(store.idsBetween('p1', 'p5')).toEqual(['p1', 'p2', 'p4', 'p5'])
    expect(store.idsBetween('p5', 'p1')).toEqual(['p1', 'p2', 'p4', 'p5'])
    expect(store.idsBetween('p58', 'p61')).toEqual(['p58', 'p59', 'p60', 'p61'])
    expect(store.idsBetween('nobody', 'p5')).toEqual(['p5'])
    expect(store.idsBetween('p5', 'nobody')).toEqual([])
    expect([store.knows(['p0', 'p700']), store.knows(['p0', 'nobody'])]).toEqual([true, false])
    store.hide(['p0', 'p3'], false)
    expect(store.snapshot.slice).toEqual(before)
  })

  test('keeps off the wall what is taken off before its page comes', () => {
    const store = new WallStore(page(0, 60, 'c1'), null, true, 'UTC')
    store.layOut(1000, lookingAt(0, 1_000_000))
    store.hide(['p2', 'p62'], true)
    store.add(page(60, 60, 'c2'))
    expect(shown(store)).toContain(61)
    expect(shown(store)).not.toContain(2)
    expect(shown(store)).not.toContain(62)
    store.hide(['p62'], false)
    expect(shown(store)).toContain(62)
    expect(shown(store)).not.toContain(2)
  })

  test('knows its pictures, also one that two pages bring', () => {
    const store = new WallStore(page(0, 60, 'c1'), null, true, 'UTC')
    store.add(page(59, 60, 'c2'))
    expect(store.knows(['p59', 'p60'])).toBe(true)
    expect(store.knows(['p59', 'nobody'])).toBe(false)
  })

  test('draws a few at a time, in sight first, and says when that is all', () => {
    const store = longWall()
    const view = { near: [0, 2400], sight: [1000, 1600], mostNew: 3 } as const
    store.look({ ...view, mostNew: 0 })
    expect(shown(store)).toEqual([])
    expect(store.snapshot.pictures.size).toBeGreaterThan(40)
    store.look(view)
    const { rows = [] } = store.snapshot.slice?.days[1] ?? {}
    const first = rows.find(({ bottom }) => bottom >= 1000)?.from ?? 0
    expect(shown(store)).toEqual([first, first + 1, first + 2])
    expect(store.snapshot.whole).toBe(false)
    for (let most = 100; most > 0 && !store.snapshot.whole; most -= 1) store.look(view)
    expect(shown(store)).toEqual([...store.snapshot.pictures.keys()])
    store.look({ ...view, mostNew: 0 })
    expect(store.snapshot.whole).toBe(true)
  })

  test('one that follows another shows at once what is where the other was', () => {
    const store = longWall()
    store.look({ ...lookingAt(0, 900), mostNew: 3 })
    const next = new WallStore(page(0, 60, 'c1'), null, true, 'UTC')
    next.follow(store)
    expect(next.places.width).toBe(1000)
    expect(next.snapshot.whole).toBe(true)
    expect(shown(next)).toEqual([...store.snapshot.pictures.keys()])
  })

  test('puts each picture into the day it was made, page after page', () => {
    const store = longWall()
    store.look(lookingAt(0, 1_000_000))
    const days = (store.snapshot.slice?.days ?? []).map(({ day, rows }) => [
      day,
      (rows.at(-1)?.to ?? 0) - (rows[0]?.from ?? 0),
    ])
    expect(days.slice(0, 3)).toEqual([
      ['2026-09-30', 1],
      ['2026-09-29', 24],
      ['2026-09-28', 24],
    ])
    expect(days.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(1200)
  })

  test('tells the place of a picture through a new layout', () => {
    const store = longWall()
    store.look(lookingAt(0, 2000))
    const anchor = store.places.anchorAt(5000)
    expect(anchor?.top).toBe(store.places.topOf(anchor?.index ?? -1))
    store.layOut(500, lookingAt(0, 2000))
    expect(store.places.topOf(anchor?.index ?? -1)).toBeGreaterThan(5000)
  })
})

describe('a selection', () => {
  const between = (one: string, other: string) => {
    const [a, b] = [Number(one), Number(other)].sort((x, y) => x - y) as [number, number]
    return Array.from({ length: b - a + 1 }, (_, at) => String(a + at))
  }

  test('ticks, extends to a range in either direction, and clears', () => {
    const selection = new SelectionStore()
    const told = vi.fn()
    selection.subscribe(told)
    selection.extendTo('5', between)
    selection.extendTo('3', between)
    expect([...selection.get().ids].sort()).toEqual(['3', '4', '5'])
    selection.toggle('4')
    selection.extendTo('6', between)
    expect([...selection.get().ids].sort()).toEqual(['3', '4', '5', '6'])
    expect(told).toHaveBeenCalledTimes(4)
    selection.clear()
    expect(selection.get().ids.size).toBe(0)
  })

  test('of all takes away, and gives back', () => {
    const selection = new SelectionStore()
    selection.selectAll()
    selection.toggle('2')
    expect([selection.has('1'), selection.has('2')]).toEqual([true, false])
    selection.toggle('2')
    expect(selection.has('2')).toBe(true)
    expect(selection.get().ids.size).toBe(0)
  })
})
