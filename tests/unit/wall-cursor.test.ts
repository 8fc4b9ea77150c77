import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeCursor } from '@/lib/gallery/cursor'
import { wallSorts } from '@/lib/gallery/filter'
import { decodeWallCursor, encodeWallCursor, startingAt } from '@/lib/gallery/wall-cursor'

const sort = fc.constantFrom(...wallSorts)
const place = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
  createdAt: fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
  rank: fc.option(fc.nat({ max: 1e14 })),
})

test('comes back as it was written, for its own order only', () => {
  fc.assert(
    fc.property(place, sort, sort, (cursor, one, other) => {
      const written = one === 'newest' ? { ...cursor, rank: null } : cursor
      const text = encodeWallCursor(written, one)
      expect(encodeURIComponent(text)).toBe(text)
      expect(decodeWallCursor(text, one)).toEqual(written)
      if (one !== other) expect(decodeWallCursor(text, other)).toBeNull()
    }),
  )
})

test('is refused when it is anything else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), sort, (text, order) => {
      const cursor = decodeWallCursor(text, order)
      if (cursor !== null) expect(encodeWallCursor(cursor, order)).toBe(text)
    }),
  )
  const inner = encodeCursor({ createdAt: new Date(), id: 'abc' })
  for (const text of [
    `rating.01.${inner}`,
    `rating..${inner}`,
    `rating.-1.${inner}`,
    `rating.5.${inner}.x`,
  ])
    expect(decodeWallCursor(text, 'rating')).toBeNull()
})

test('a start lies behind everything since and before everything of the moment', () => {
  const start = startingAt(new Date(5))
  expect(decodeWallCursor(encodeWallCursor(start, 'newest'), 'newest')).toEqual(start)
  for (const id of ['z', 'zzzz', '_', 'Z9-']) expect(id < start.id).toBe(true)
})
