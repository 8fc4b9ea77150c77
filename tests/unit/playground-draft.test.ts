import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changeDraft,
  firstDraft,
  parseDraft,
  reapiRatio,
  requestOf,
  sizeOf,
  type Draft,
} from '@/components/playground/draft'
import { createDraftStore } from '@/components/playground/draft-store'
import {
  ratioChange,
  resolutionChange,
  shapeOfDraft,
  shownRatio,
} from '@/components/playground/size-choice'
import { checkSize, ratiosOfModelStudio, recommendedSize, resolutions } from '@/lib/catalog/sizes'
import { checkRequest } from '@/lib/generations/request'

function counter(): () => string {
  let next = 0
  return () => `key-${(next += 1)}`
}

function memory(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start))
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  }
}

const draft: Draft = { ...firstDraft, prompt: 'A brass bell', requestKey: 'first-key' }

describe('the request key', () => {
  test.each([
    { prompt: 'A brass bell.' },
    { provider: 'model-studio' },
    { compare: true },
    { count: 2 },
    { count: null },
    { ratio: '21:9' },
    { resolution: 'custom' },
    { width: 1040 },
    { seed: 0 },
    { rewritePrompt: true },
    { negativePrompt: 'blur' },
    { contentCheck: false },
  ] as const)('is another one after %j', (change) => {
    expect(changeDraft(draft, change, counter()).requestKey).toBe('key-1')
  })

  test('stays while nothing really changes, and then not even the object is new', () => {
    expect(changeDraft(draft, { prompt: 'A brass bell', seed: null }, counter())).toBe(draft)
    expect(changeDraft(draft, {}, counter())).toBe(draft)
  })

  test('is kept over a reload and shared by a second tab, until an answer came', () => {
    const storage = memory()
    const first = createDraftStore(storage, 'mei', counter())
    first.change({ prompt: '龙井' })
    const { requestKey } = first.read()

    const second = createDraftStore(storage, 'mei', () => 'of-second-tab')
    expect(second.read()).toEqual(first.read())

    first.answered(requestKey)
    expect(first.read().requestKey).not.toBe(requestKey)
    expect(first.read().prompt).toBe('龙井')
    expect(second.read().requestKey).toBe(requestKey)
    second.answered(requestKey)
    expect(second.read().requestKey).toBe('of-second-tab')
  })

  test('an answer to an older key leaves the newer draft alone', () => {
    const store = createDraftStore(memory(), 'mei', counter())
    const older = store.read().requestKey
    store.change({ prompt: 'typed while it was sent' })
    const newer = store.read()
    store.answered(older)
    expect(store.read()).toBe(newer)
  })
})

describe('the store', () => {
  test('keeps the drafts of two people apart', () => {
    const storage = memory()
    createDraftStore(storage, 'mei', counter()).change({ prompt: 'mine' })
    expect(createDraftStore(storage, 'jonas', counter()).read().prompt).toBe('')
  })

  test('tells its listeners of changes only', () => {
    const store = createDraftStore(memory(), 'mei', counter())
    let told = 0
    const leave = store.subscribe(() => (told += 1))
    store.change({ count: 3 })
    store.change({ count: 3 })
    leave()
    store.change({ count: 4 })
    expect(told).toBe(1)
  })

  test.each([
    [
      'refuses',
      {
        getItem: () => {
          throw new Error('denied')
        },
        setItem: () => {
          throw new Error('full')
        },
      },
    ],
    ['is missing', null],
  ])('works where the storage %s', (_, storage) => {
    const store = createDraftStore(storage, 'mei', counter())
    store.change({ prompt: 'still here' })
    expect(store.read().prompt).toBe('still here')
  })
})

describe('a stored draft', () => {
  test('comes back as it was', () => {
    const odd = 'a\u0000b \u202Eright 😀 \ud800 “晨光”\n'
    const kept = { ...draft, prompt: odd, count: null, seed: 0 }
    expect(parseDraft(JSON.stringify(kept))).toEqual({ ...kept, count: 1 })
  })

  test.each([
    null,
    '',
    'null',
    '[]',
    '3',
    '"x"',
    '{',
    '{}',
    '{"requestKey":""}',
    '{"requestKey":7}',
  ])('%j is none', (stored) => {
    expect(parseDraft(stored)).toBeNull()
  })

  test('loses only the fields that are wrong', () => {
    const stored = JSON.stringify({
      ...draft,
      provider: 'elsewhere',
      ratio: '5:4',
      seed: 'seven',
      contentCheck: 'yes',
      extra: 1,
    })
    expect(parseDraft(stored)).toEqual({ ...draft })
  })
})

describe('what would be sent', () => {
  test('has for reAPI the nearest of its ratios, whatever the longer list says', () => {
    expect(ratiosOfModelStudio.map((ratio) => reapiRatio({ ratio }))).toEqual([
      '9:16',
      '9:16',
      '3:4',
      '3:4',
      '3:4',
      '1:1',
      '4:3',
      '4:3',
      '4:3',
      '16:9',
      '16:9',
    ])
    const request = requestOf({ ...draft, ratio: '3:2' })
    expect(request).toMatchObject({ provider: 'reapi', aspectRatio: '4:3' })
  })

  test('has for Model Studio a listed size, or the custom one', () => {
    const studio = { ...draft, provider: 'model-studio', ratio: '4:3', resolution: '1280' } as const
    expect(requestOf(studio)).toMatchObject({ width: 1472, height: 1104, seed: null })
    expect(requestOf({ ...studio, resolution: 'custom', width: 100, height: 100 })).toMatchObject({
      width: 100,
      height: 100,
    })
  })

  test.each([
    ['count', { ...draft, count: null }],
    ['width', { ...draft, provider: 'model-studio', resolution: 'custom', width: null }],
    ['height', { ...draft, provider: 'model-studio', resolution: 'custom', height: null }],
  ] as const)('is not sent with an empty %s', (field, incomplete) => {
    expect(checkRequest(requestOf(incomplete)).map((problem) => problem.field)).toEqual([field])
  })
})

describe('ratio, resolution and custom size', () => {
  test('a custom size starts from the listed one', () => {
    const change = resolutionChange({ ...draft, ratio: '16:9', resolution: '1536' }, 'custom')
    expect(change).toEqual({ resolution: 'custom', width: 2048, height: 1152 })
  })

  test('going back keeps the shape', () => {
    const custom = { ...draft, resolution: 'custom', width: 2016, height: 864 } as const
    expect(resolutionChange(custom, '1280')).toEqual({ resolution: '1280', ratio: '21:9' })
  })

  test('every listed size looks like its own ratio', () => {
    for (const ratio of ratiosOfModelStudio)
      for (const resolution of resolutions)
        expect(
          shownRatio({ ratio: '1:1', resolution: 'custom', ...recommendedSize(ratio, resolution) }),
        ).toBe(ratio)
  })

  test.each([
    { width: null, height: 1024 },
    { width: 1024, height: 0 },
    { width: 3000, height: 100 },
  ])('%j looks like none', (sides) => {
    expect(shownRatio({ ratio: '1:1', resolution: 'custom', ...sides })).toBeNull()
  })

  test('a ratio gives a custom size that shape, and a legal one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ratiosOfModelStudio),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        (ratio, width, height) => {
          const change = ratioChange({ ratio: '1:1', resolution: 'custom', width, height }, ratio)
          const size = sizeOf({
            ratio,
            resolution: 'custom',
            width: change.width ?? null,
            height: change.height ?? null,
          })
          expect(size && checkSize(size.width, size.height)).toBeUndefined()
        },
      ),
    )
  })

  test('the table shows a shape even while a side is empty', () => {
    const studio = {
      ...draft,
      provider: 'model-studio',
      resolution: 'custom',
      ratio: '1:1',
    } as const
    expect(shapeOfDraft({ ...studio, width: null })).toEqual({ width: 1, height: 1 })
    expect(shapeOfDraft({ ...studio, width: 0, height: 5 })).toEqual({ width: 1, height: 1 })
    expect(shapeOfDraft({ ...studio, width: 640, height: 512 })).toEqual({
      width: 640,
      height: 512,
    })
  })
})
