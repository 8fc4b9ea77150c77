import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDraft, type Draft } from '@/components/playground/draft'
import { ordersOf } from '@/components/playground/orders'
import { unquotedText } from '@/components/playground/unquoted-text'
import { orderOfKey } from '@/lib/generations/order-key'
import { checkRequest } from '@/lib/generations/request'

const requestKey = '0123456789abcdef0123456789abcdef'
const draft: Draft = { ...firstDraft, prompt: 'A brass bell', requestKey }

function requestsOf(different: Partial<Draft>) {
  const orders = ordersOf({ ...draft, ...different })
  return 'requests' in orders ? orders.requests : []
}

describe('what one press sends', () => {
  test('is one request with the key of the draft', () => {
    expect(requestsOf({})).toMatchObject([
      { provider: 'reapi', prompt: 'A brass bell', requestKey },
    ])
  })

  test('is one request to each provider in a comparison, in the closest common shape', () => {
    const [reapi, modelStudio] = requestsOf({ compare: true, ratio: '3:2', resolution: '1280' })
    expect(reapi).toMatchObject({ provider: 'reapi', aspectRatio: '4:3' })
    expect(modelStudio).toMatchObject({ provider: 'model-studio', width: 1472, height: 1104 })
  })

  test('is a request for each prompt that variables stand for', () => {
    const requests = requestsOf({ prompt: '{red|蓝} bell, \\{as it is}', compare: true })
    expect(requests.map(({ provider, prompt }) => [provider, prompt])).toEqual([
      ['reapi', 'red bell, {as it is}'],
      ['model-studio', 'red bell, {as it is}'],
      ['reapi', '蓝 bell, {as it is}'],
      ['model-studio', '蓝 bell, {as it is}'],
    ])
  })

  test('has as many keys as requests, and all belong to one order', () => {
    const options = fc.array(fc.stringMatching(/^[a-z晨光]{1,4}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(options, fc.boolean(), (words, compare) => {
        const requests = requestsOf({ prompt: `{${words.join('|')}} bell`, compare })
        const keys = requests.map((request) => request.requestKey)
        expect(requests.flatMap(checkRequest)).toEqual([])
        expect(new Set(keys).size).toBe(requests.length)
        if (keys.length > 1) expect(keys.map(orderOfKey)).toEqual(keys.map(() => requestKey))
      }),
    )
  })

  test('is nothing where the variables stand for too many', () => {
    const prompt = '{a|b|c|d}{a|b|c|d}{a|b|c|d}'
    expect(ordersOf({ ...draft, prompt })).toEqual({ tooMany: 64 })
  })
})

describe('text that is asked for without quotes', () => {
  test.each([
    ['a sign that says sale', 'sale'],
    ['A shop door. On it hangs a poster saying Grand Opening!', 'Grand'],
    ['Neon tubes reading: OPEN late', 'OPEN'],
    ['a book cover titled Winter, blue', 'Winter'],
    ['a mug with the words hello world', 'hello'],
    ['招牌上写着晨光面包房', '晨光面包房'],
    ['墙上写着：营业中。', '营业中'],
    ['A label that says “龙井”, and a poster that reads sale', 'sale'],
  ])('%j', (prompt, found) => {
    expect(unquotedText(prompt)).toBe(found)
  })

  test.each([
    '',
    'a man reading a book by the window',
    'A woman at the window reading a book',
    'a sign that says “sale”',
    'a sign that says "sale"',
    'a poster saying 「开业」',
    '招牌上写着「晨光」',
    '招牌上写着《红楼梦》',
    'A tea tin. She says nothing.',
    '“a sign that says sale”',
    'a plain sign on a door',
    '写字的人',
  ])('is not seen in %j', (prompt) => {
    expect(unquotedText(prompt)).toBeUndefined()
  })

  test('is looked for quickly in whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
        unquotedText(text)
        unquotedText(`sign ${text}`)
      }),
      { numRuns: 50 },
    )
  })
})
