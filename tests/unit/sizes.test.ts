import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aspectRatios } from '@/lib/catalog/models'
import {
  checkSize,
  closestRatio,
  listedAs,
  nearestLegalSize,
  ratiosOfModelStudio,
  recommendedSize,
  resolutions,
} from '@/lib/catalog/sizes'

const listed = ratiosOfModelStudio.flatMap((ratio) =>
  resolutions.map((resolution) => ({ ratio, resolution, ...recommendedSize(ratio, resolution) })),
)

describe('the recommended sizes', () => {
  it('are 33 different ones', () => {
    expect(new Set(listed.map(({ width, height }) => `${width}×${height}`)).size).toBe(33)
  })

  it.each(listed)('$ratio at $resolution is legal, in steps of 16, found again', (entry) => {
    const { ratio, resolution, width, height } = entry
    expect(checkSize(width, height)).toBeUndefined()
    expect([width % 16, height % 16]).toEqual([0, 0])
    expect(listedAs({ width, height })).toEqual({ ratio, resolution })
    expect(nearestLegalSize(width, height)).toEqual({ width, height })
  })

  it('have the proportions and the pixels they are listed under', () => {
    for (const { ratio, resolution, width, height } of listed) {
      const [across = 0, down = 0] = ratio.split(':').map(Number)
      expect(Math.abs(width / height / (across / down) - 1)).toBeLessThan(0.001)
      const pixels = (width * height) / Number(resolution) ** 2
      expect(pixels).toBeGreaterThan(0.73)
      expect(pixels).toBeLessThanOrEqual(1.01)
    }
  })

  it('are offered from tall to wide', () => {
    const proportions = ratiosOfModelStudio.map((ratio) => {
      const { width, height } = recommendedSize(ratio, '1024')
      return width / height
    })
    expect(proportions).toEqual([...proportions].sort((a, b) => a - b))
  })
})

describe('a size', () => {
  it.each([
    [512, 512, undefined],
    [2048, 2048, undefined],
    [1, 262_144, undefined],
    [4_194_304, 1, undefined],
    [100, 100, 'too_few_pixels'],
    [511, 513, 'too_few_pixels'],
    [2048, 2049, 'too_many_pixels'],
    [1e300, 1e300, 'too_many_pixels'],
    [0, 1024, 'not_positive'],
    [-1024, -1024, 'not_positive'],
    [1024.5, 1024, 'not_whole'],
    [1024, NaN, 'not_whole'],
    [Infinity, 1024, 'not_whole'],
  ])('of %s × %s: %s', (width, height, problem) => {
    expect(checkSize(width, height)).toBe(problem)
  })
})

describe('the nearest legal size', () => {
  const side = fc.oneof(
    fc.integer({ min: -100, max: 40_000 }),
    fc.double({ min: 1, max: 3000, noNaN: true }),
  )

  it('is legal and in steps of 16, whatever was asked for', () => {
    const anything = fc.oneof(side, fc.double())
    fc.assert(
      fc.property(anything, anything, (width, height) => {
        const size = nearestLegalSize(width, height)
        expect(checkSize(size.width, size.height)).toBeUndefined()
        expect([size.width % 16, size.height % 16]).toEqual([0, 0])
      }),
    )
  })

  it('has no legal size nearer to what was asked for, of all there are', () => {
    const legal: [number, number][] = []
    for (let across = 1; across <= 16_384; across += 1)
      for (let down = Math.ceil(1024 / across); across * down <= 16_384; down += 1)
        legal.push([across * 16, down * 16])
    fc.assert(
      fc.property(side, side, (width, height) => {
        let least = Infinity
        for (const [across, down] of legal)
          least = Math.min(least, (across - width) ** 2 + (down - height) ** 2)
        const found = nearestLegalSize(width, height)
        const distance = (found.width - width) ** 2 + (found.height - height) ** 2
        expect(distance).toBeLessThanOrEqual(least * (1 + 1e-9) + 1e-6)
      }),
    )
  })
})

describe('the closest ratio', () => {
  it.each([
    ['9:21', '9:16'],
    ['2:3', '3:4'],
    ['7:9', '3:4'],
    ['9:7', '4:3'],
    ['3:2', '4:3'],
    ['21:9', '16:9'],
    ['1:1', '1:1'],
  ])('to %s that reAPI offers is %s', (from, to) => {
    expect(closestRatio(from, aspectRatios)).toBe(to)
  })

  it('to an offered one is itself', () => {
    for (const ratio of aspectRatios) expect(closestRatio(ratio, ratiosOfModelStudio)).toBe(ratio)
  })

  it('treats tall and wide alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (w, h) => {
        const turned = closestRatio(`${h}:${w}`, aspectRatios).split(':').reverse().join(':')
        // On a tie either neighbour is as close.
        const off = (ratio: string) => {
          const [a = 1, b = 1] = ratio.split(':').map(Number)
          return Math.abs(Math.log(a / b / (w / h)))
        }
        expect(off(turned)).toBeCloseTo(off(closestRatio(`${w}:${h}`, aspectRatios)), 9)
      }),
    )
  })

  it('to nonsense is the first offered', () => {
    expect(closestRatio('wide', aspectRatios)).toBe('1:1')
  })
})
