import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditsFor, formatUsd, parseUsd } from '@/lib/cost/money'
import { estimate, priceOf, pricesFor } from '@/lib/cost/price'

const singapore = { reapi: {}, modelStudio: { region: 'singapore' } } as const

describe('money', () => {
  it.each([
    ['0.0044', 4400],
    ['0.015', 15000],
    ['0.01434', 14340],
    ['2.007', 2_007_000],
    ['0', 0],
    ['9999.999999', 9_999_999_999],
  ])('reads %s as whole micro-dollars', (decimal, microUsd) => {
    expect(parseUsd(decimal)).toBe(microUsd)
  })

  it.each(['', '.5', '1.', '-1', '1e3', '0.0000001', '０.5', ' 1'])('refuses %j', (decimal) => {
    expect(() => parseUsd(decimal)).toThrow(RangeError)
  })

  it('never loses a digit between reading and showing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (microUsd) => {
        expect(parseUsd(formatUsd(microUsd).slice(1))).toBe(microUsd)
      }),
    )
  })

  it('takes the ceiling of credits per picture, in integers', () => {
    expect(creditsFor(parseUsd('0.0044'))).toBe(5)
    expect(creditsFor(parseUsd('2.007'))).toBe(2007)
    expect(creditsFor(parseUsd('0.005'))).toBe(5)
  })
})

describe('prices', () => {
  it('charges ten reAPI pictures 50 credits, not 44', () => {
    const { each, total } = estimate(pricesFor(singapore), {
      provider: 'reapi',
      rewritePrompt: false,
      count: 10,
    })
    expect(each).toEqual({ credits: 5, microUsd: 5000 })
    expect(total).toEqual({ credits: 50, microUsd: 50_000 })
  })

  it.each([
    ['singapore', false, 15_000],
    ['singapore', true, 30_000],
    ['beijing', false, 14_340],
    ['beijing', true, 28_680],
  ] as const)('knows Model Studio in %s, rewriting %s', (region, rewritePrompt, microUsd) => {
    const prices = pricesFor({ reapi: {}, modelStudio: { region } })
    expect(priceOf(prices, { provider: 'model-studio', rewritePrompt }).each).toEqual({
      microUsd,
      credits: null,
    })
  })

  it('takes overrides to the micro-dollar and says so', () => {
    const prices = pricesFor({
      reapi: { usdPerImage: '2.007' },
      modelStudio: { region: 'singapore', usdPerImage: '0.000001' },
    })
    expect(prices.reapi).toMatchObject({
      overridden: true,
      each: { credits: 2007, microUsd: 2_007_000 },
    })
    expect(prices['model-studio'].plain).toMatchObject({ overridden: true, each: { microUsd: 1 } })
    expect(prices['model-studio'].rewritten.overridden).toBe(false)
  })

  it('multiplies, never rounds, over any count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom('reapi', 'model-studio'),
        (microUsd, count, provider) => {
          const usd = formatUsd(microUsd).slice(1)
          const prices = pricesFor({
            reapi: { usdPerImage: usd },
            modelStudio: { region: 'singapore', usdPerImage: usd },
          })
          const { each, total } = estimate(prices, { provider, rewritePrompt: false, count })
          expect(total.microUsd).toBe(each.microUsd * count)
          expect(each.microUsd).toBeGreaterThanOrEqual(microUsd)
          if (provider === 'model-studio') expect(each.microUsd).toBe(microUsd)
          else expect(each.microUsd).toBe((each.credits ?? 0) * 1000)
        },
      ),
    )
  })
})
