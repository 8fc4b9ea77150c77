import { describe, expect, it, test } from 'vitest'
import { pricesFor } from '@/lib/cost/price'
import { checkRequest } from '@/lib/generations/request'
import { listCost, needsConfirmation, usualConfirmLimits } from '@/lib/playground/list/list-cost'
import { readListText } from '@/lib/playground/list/read-text'
import { rowRequest, type ListDefaults } from '@/lib/playground/list/row-request'

const defaults: ListDefaults = {
  provider: 'model-studio',
  ratio: '3:2',
  resolution: '1280',
  width: 1000,
  height: 1000,
  seed: 5,
  rewritePrompt: false,
  negativePrompt: 'blur',
  contentCheck: true,
}
const reapi = { ...defaults, provider: 'reapi' } as const
const prices = pricesFor({ reapi: {}, modelStudio: { region: 'singapore' } })
const none = { reapi: false, 'model-studio': false }

describe('a row', () => {
  it('takes what it does not say from the draft', () => {
    expect(rowRequest({ prompt: '茶' }, defaults, 'key-1')).toEqual({
      request: {
        provider: 'model-studio',
        requestKey: 'key-1',
        prompt: '茶',
        count: 1,
        width: 1536,
        height: 1024,
        seed: 5,
        rewritePrompt: false,
        negativePrompt: 'blur',
      },
      problems: [],
    })
    expect(rowRequest({ prompt: 'x', seed: ' ' }, reapi, 'key-2').request).toEqual({
      provider: 'reapi',
      requestKey: 'key-2',
      prompt: 'x',
      count: 1,
      aspectRatio: '4:3',
      contentCheck: true,
    })
  })

  it('says everything itself', () => {
    const cells = {
      prompt: 'x\0y\r\nz',
      provider: 'Model Studio',
      images: '3',
      size: '1024 × 1536',
      seed: '0',
      rewrite: 'Yes',
      negative_prompt: 'fog',
      content_check: 'no',
    }
    expect(rowRequest(cells, reapi, 'key')).toEqual({
      request: {
        provider: 'model-studio',
        requestKey: 'key',
        prompt: 'xy\nz',
        count: 3,
        width: 1024,
        height: 1536,
        seed: 0,
        rewritePrompt: true,
        negativePrompt: 'fog',
      },
      problems: [],
    })
  })

  it('takes a ratio at the resolution of the draft, also of a custom size', () => {
    const size = (of: ListDefaults) => {
      const { request } = rowRequest({ prompt: 'x', aspect_ratio: '9：21' }, of, 'key')
      return request.provider === 'model-studio' && [request.width, request.height]
    }
    expect(size(defaults)).toEqual([720, 1680])
    expect(size({ ...defaults, resolution: 'custom' })).toEqual([576, 1344])
  })

  test.each([
    [{ prompt: ' ' }, reapi, 'prompt', 'required'],
    [{}, reapi, 'prompt', 'required'],
    [{ prompt: '字'.repeat(1001) }, reapi, 'prompt', 'too_long'],
    [{ prompt: 'x', provider: 'midjourney' }, reapi, 'provider', 'unreadable'],
    [{ prompt: 'x', provider: '__proto__' }, reapi, 'provider', 'unreadable'],
    [{ prompt: 'x', aspect_ratio: '21:9' }, reapi, 'aspectRatio', 'not_offered'],
    [{ prompt: 'x', aspect_ratio: 'wide' }, reapi, 'aspectRatio', 'unreadable'],
    [{ prompt: 'x', seed: '7' }, reapi, 'seed', 'not_for_provider'],
    [{ prompt: 'x', size: '1024x1024' }, reapi, 'size', 'not_for_provider'],
    [{ prompt: 'x', rewrite: 'yes' }, reapi, 'rewritePrompt', 'not_for_provider'],
    [{ prompt: 'x', content_check: '1' }, defaults, 'contentCheck', 'not_for_provider'],
    [{ prompt: 'x', size: '100x100' }, defaults, 'size', 'too_few_pixels'],
    [{ prompt: 'x', size: 'big' }, defaults, 'size', 'unreadable'],
    [{ prompt: 'x', seed: '-1' }, defaults, 'seed', 'out_of_range'],
    [{ prompt: 'x', seed: '1e3' }, defaults, 'seed', 'unreadable'],
    [{ prompt: 'x', images: '0' }, defaults, 'count', 'out_of_range'],
    [{ prompt: 'x', rewrite: 'constructor' }, defaults, 'rewritePrompt', 'unreadable'],
  ] as const)('%j: %#', (cells, of, field, code) => {
    expect(rowRequest(cells, of, 'key').problems).toMatchObject([{ field, code }])
  })

  it('has all its faults named at once', () => {
    const { problems } = rowRequest({ prompt: '', seed: 'x', size: '1*1' }, defaults, 'key')
    expect(problems.map(({ field }) => field)).toEqual(['seed', 'prompt', 'size'])
  })
})

it('a list of thirty rows with two bad ones', async () => {
  const rows = Array.from({ length: 30 }, (_, row) => {
    const prompt = row === 7 ? '' : `picture ${row}`
    return `${prompt},${row % 2 ? 'reapi' : 'model-studio'},${row === 20 ? '2147483648' : ''}`
  })
  const { rows: read } = await readListText(`prompt,provider,seed\n${rows.join('\n')}\n`)
  const entries = read.map((cells, row) =>
    rowRequest(cells, { ...defaults, seed: null }, `key-${row}`),
  )
  expect(entries).toHaveLength(30)
  expect(entries.flatMap(({ problems }, row) => (problems.length > 0 ? [row] : []))).toEqual([
    7, 20,
  ])

  const good = entries.filter(({ problems }) => problems.length === 0).map(({ request }) => request)
  expect(good.flatMap(checkRequest)).toEqual([])
  const cost = listCost(good, prices, none)
  expect(cost).toEqual({
    providers: [
      { provider: 'reapi', pictures: 14, free: false, microUsd: 70_000, credits: 70 },
      { provider: 'model-studio', pictures: 14, free: false, microUsd: 210_000, credits: null },
    ],
    pictures: 28,
    microUsd: 280_000,
  })
  expect(needsConfirmation(cost, usualConfirmLimits)).toBe(true)
})

describe('a confirmation', () => {
  const cost = (pictures: number, microUsd: number) => ({ providers: [], pictures, microUsd })

  test.each([
    [cost(20, 5_000_000), false],
    [cost(21, 0), true],
    [cost(1, 5_000_001), true],
  ])('of %j is asked: %s', (of, asked) => {
    expect(needsConfirmation(of, usualConfirmLimits)).toBe(asked)
  })

  it('counts the pictures of the sandbox, not their money', () => {
    const { request } = rowRequest({ prompt: 'x', images: '4' }, defaults, 'key')
    expect(listCost([request], prices, { ...none, 'model-studio': true })).toMatchObject({
      pictures: 4,
      microUsd: 0,
      providers: [{ free: true, microUsd: 60_000 }],
    })
  })
})
