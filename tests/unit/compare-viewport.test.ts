import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largest, panBy, whole, zoomAt, type Viewport } from '@/components/compare/viewport'

const part = fc.double({ min: 0, max: 1, noNaN: true })
const step = fc.oneof(
  fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), x: part, y: part }),
  fc.record({ dx: fc.double({ min: -2, max: 2, noNaN: true }), dy: part }),
)
type Step = { factor: number; x: number; y: number } | { dx: number; dy: number }
const after = (steps: readonly Step[]): Viewport =>
  steps.reduce(
    (view: Viewport, one) =>
      'factor' in one ? zoomAt(view, one.factor, one) : panBy(view, one.dx, one.dy),
    whole,
  )

test('whatever people do, the picture fills its frame', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { scale, x, y } = after(steps)
      expect(scale).toBeGreaterThanOrEqual(1)
      expect(scale).toBeLessThanOrEqual(largest)
      for (const offset of [x, y]) {
        expect(offset).toBeLessThanOrEqual(0)
        expect(offset + scale).toBeGreaterThanOrEqual(1 - 1e-9)
      }
    }),
  )
})

test('what lies under the pointer stays there while zooming in', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), part, part, (steps, x, y) => {
      const before = after(steps)
      const now = zoomAt(before, 1.3, { x, y })
      const under = (view: Viewport) => [(x - view.x) / view.scale, (y - view.y) / view.scale]
      const [wasX, wasY] = under(before)
      const [isX, isY] = under(now)
      expect(isX).toBeCloseTo(wasX ?? NaN, 6)
      expect(isY).toBeCloseTo(wasY ?? NaN, 6)
    }),
  )
})
