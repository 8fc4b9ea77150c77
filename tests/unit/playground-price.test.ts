import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSeen } from '@/components/playground/count-seen'
import { firstDraft, type Draft } from '@/components/playground/draft'
import { ordersOf } from '@/components/playground/orders'
import { priceOfOrder } from '@/components/playground/price-of-order'
import { recordOf } from '@/components/playground/record-of'
import { nextSeed, randomSeed } from '@/components/playground/seed'
import { models, providerIds } from '@/lib/catalog/models'
import { countCharacters } from '@/lib/catalog/prompt-rules'
import { ratiosOfModelStudio, resolutions } from '@/lib/catalog/sizes'
import { priceOf, pricesFor, times } from '@/lib/cost/price'
import { readSettings, writeSettings } from '@/lib/playground/settings-record'

const usd = fc.integer({ min: 1, max: 99_999 }).map((value) => (value / 100_000).toFixed(5))
const prices = fc
  .record({
    reapi: usd,
    plain: usd,
    rewritten: usd,
    region: fc.constantFrom('singapore', 'beijing'),
  })
  .map(({ reapi, plain, rewritten, region }) =>
    pricesFor({
      reapi: { usdPerImage: reapi },
      modelStudio: { region, usdPerImage: plain, usdPerImageExtended: rewritten },
    }),
  )
const drafts = fc
  .record({
    provider: fc.constantFrom(...providerIds),
    compare: fc.boolean(),
    prompt: fc.constantFrom('a bell', '{red|green|蓝} bell', '{a|b}{c|d|e} “晨光”', '\\{a|b}'),
    count: fc.integer({ min: 1, max: 50 }),
    ratio: fc.constantFrom(...ratiosOfModelStudio),
    resolution: fc.constantFrom(...resolutions),
    rewritePrompt: fc.boolean(),
  })
  .map((settings): Draft => ({ ...firstDraft, ...settings, requestKey: 'a'.repeat(32) }))

describe('the price on the button', () => {
  const prompts = (draft: Draft) => {
    const orders = ordersOf({ ...draft, compare: false })
    return 'requests' in orders ? orders.requests.length : 0
  }

  test('is what the requests that are sent will be charged, to the micro-dollar', () => {
    const sandboxes = fc.record({ reapi: fc.boolean(), 'model-studio': fc.boolean() })
    fc.assert(
      fc.property(drafts, prices, sandboxes, (draft, table, free) => {
        const price = priceOfOrder(draft, prompts(draft), table, free)
        const orders = ordersOf(draft)
        const requests = 'requests' in orders ? orders.requests : []
        // As `createGenerations` places the holds.
        const holds = requests.map((request) => {
          const { each } = priceOf(table, {
            provider: request.provider,
            rewritePrompt: request.provider === 'model-studio' && request.rewritePrompt,
          })
          return free[request.provider] ? 0 : times(each, request.count).microUsd
        })
        expect(price.charged).toBe(holds.reduce((sum, hold) => sum + hold, 0))
        expect(price.pictures).toBe(requests.reduce((sum, { count }) => sum + count, 0))
        expect(price.listed).toBeGreaterThanOrEqual(price.charged)
      }),
    )
  })

  test.each([null, 0, -1, 1.5, Number.NaN])('is not known for %s pictures', (count) => {
    const sandboxes = { reapi: false, 'model-studio': false }
    const table = pricesFor({ reapi: {}, modelStudio: { region: 'singapore' } })
    const price = priceOfOrder({ ...firstDraft, count }, 1, table, sandboxes)
    expect(price).toMatchObject({ pictures: null, listed: 0, charged: 0 })
  })
})

describe('what the eye counts', () => {
  test.each([
    ['', 0],
    ['A brass bell', 12],
    ['晨光面包房，“OPEN”', 12],
    ['👨‍👩‍👧', 1],
    ['e\u0301e\u0301', 2],
    ['🇨🇳🇩🇪', 2],
    ['👍🏽', 1],
    ['a\r\nb', 3],
    ['ก็', 1],
  ])('%j', (text, count) => {
    expect(countSeen(text)).toBe(count)
  })

  test('is never more than what the provider counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(countSeen(text)).toBeLessThanOrEqual(countCharacters(text))
      }),
    )
  })
})

describe('seeds', () => {
  const { min, max } = models['model-studio'].seed

  test('go on by one, and from the last at the first', () => {
    expect([41, 0, max, -5, 1.5, max + 1].map(nextSeed)).toEqual([42, 1, min, min, min, min])
  })

  test('are drawn within what the provider takes', () => {
    for (let draw = 0; draw < 200; draw += 1) {
      const seed = randomSeed()
      expect(Number.isInteger(seed) && seed >= min && seed <= max).toBe(true)
    }
  })
})

test('the settings of any draft can be kept with a template', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const record = recordOf(draft)
      expect(readSettings(writeSettings(record))).toMatchObject({
        provider: draft.provider,
        prompt: draft.prompt,
        width: record.width,
        aspectRatio: record.aspectRatio,
      })
    }),
  )
})
