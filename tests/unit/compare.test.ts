import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { firstDraft } from '@/components/playground/draft'
import { aspectRatios } from '@/lib/catalog/models'
import { ratiosOfModelStudio, resolutions } from '@/lib/catalog/sizes'
import { checkRequest } from '@/lib/generations/request'
import { comparisonOf, differencesOf, planCompare } from '@/lib/playground/compare'
import { generation } from './playground-generation'

const draft = { ...firstDraft, prompt: '茶馆 "OPEN"' }

test.each([
  [{ ratio: '1:1', resolution: '1280' }, '1:1', null, [1280, 1280]],
  [{ ratio: '21:9', resolution: '1024' }, '16:9', '21:9', [1280, 720]],
  [{ ratio: '2:3', resolution: '1536' }, '3:4', '2:3', [1296, 1728]],
  [{ resolution: 'custom', width: 1600, height: 896 }, '16:9', null, [1600, 896]],
  [{ resolution: 'custom', width: 2048, height: 512 }, '16:9', '2048×512', [1280, 720]],
  [{ resolution: 'custom', width: null, height: 512 }, '1:1', null, [1024, 1024]],
] as const)('%j meets at %s', (settings, ratio, movedFrom, [width, height]) => {
  const plan = planCompare({ ...draft, ...settings }, 'key-12345')
  expect(plan).toMatchObject({
    ratio,
    movedFrom,
    reapi: { aspectRatio: ratio, requestKey: 'key-12345-reapi', prompt: draft.prompt },
    modelStudio: { width, height, requestKey: 'key-12345-model-studio', prompt: draft.prompt },
  })
})

it('whatever is chosen, both requests may be sent and have one shape', () => {
  const settings = fc.record({
    ratio: fc.constantFrom(...ratiosOfModelStudio),
    resolution: fc.constantFrom(...resolutions, 'custom' as const),
    width: fc.option(fc.integer({ min: 512, max: 2048 })),
    height: fc.option(fc.integer({ min: 512, max: 2048 })),
    count: fc.integer({ min: 1, max: 50 }),
  })
  fc.assert(
    fc.property(settings, (chosen) => {
      const { ratio, reapi, modelStudio } = planCompare({ ...draft, ...chosen }, 'key-12345')
      expect([...checkRequest(reapi), ...checkRequest(modelStudio)]).toEqual([])
      expect(aspectRatios).toContain(ratio)
      const [width = 1, height = 1] = ratio.split(':').map(Number)
      const off = modelStudio.width / modelStudio.height / (width / height)
      expect(Math.abs(off - 1)).toBeLessThan(0.03)
    }),
  )
})

it('names what differs, and only what was used', () => {
  const { reapi, modelStudio } = planCompare({ ...draft, contentCheck: false }, 'key-12345')
  expect(differencesOf(reapi, modelStudio)).toEqual([
    { setting: 'shape', reapi: '1:1', modelStudio: '1024 × 1024' },
    { setting: 'seed', modelStudio: null },
  ])
  const all = planCompare(
    {
      ...draft,
      prompt: `${'字'.repeat(799)}🏮尾巴`,
      seed: 7,
      rewritePrompt: true,
      negativePrompt: 'fog',
      contentCheck: true,
    },
    'key-12345',
  )
  expect(differencesOf(all.reapi, all.modelStudio).slice(1)).toEqual([
    { setting: 'prompt', dropped: '尾巴' },
    { setting: 'seed', modelStudio: 7 },
    { setting: 'rewritePrompt' },
    { setting: 'negativePrompt', modelStudio: 'fog' },
    { setting: 'contentCheck' },
  ])
})

describe('results', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 6, 1, 10, 0, second)).toISOString()
  const one = generation({ id: 'reapi', createdAt: at(0) })
  const other = generation({ id: 'ms', provider: 'model-studio', createdAt: at(1) })

  it('belong together when they were asked for together', () => {
    const third = generation({ id: 'ms-2', provider: 'model-studio', createdAt: at(2) })
    expect(comparisonOf([third, other, one], one)).toEqual({
      reapi: [one],
      modelStudio: [other, third],
    })
    expect(comparisonOf([third, other, one], third)).toEqual(comparisonOf([third, other, one], one))
  })

  it.each([
    [[one]],
    [[one, { ...other, prompt: 'another' }]],
    [[one, { ...other, createdAt: at(59) }]],
    [[one, { ...other, provider: 'reapi' as const }]],
  ])('are no comparison otherwise', (generations) => {
    expect(comparisonOf(generations, one)).toBeNull()
  })
})
