import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { checkRequest } from '@/lib/generations/request'
import { changeDraft, firstDraft, requestOf } from '@/components/playground/draft'
import { settingsInXmp, xmpWith } from '@/lib/images/provenance/xmp'
import { reuseOf, variations, varyOf } from '@/lib/playground/reuse-settings'
import { readSettings, writeSettings, type SettingsRecord } from '@/lib/playground/settings-record'
import { generation } from './playground-generation'

const prompt = 'A sign "你好" 🏮\n\u202eRTL\u202c \uFFFF \ud800 </x>'

const ofReapi: SettingsRecord = {
  provider: 'reapi',
  prompt,
  aspectRatio: '16:9',
  contentCheck: false,
  width: null,
  height: null,
  seed: null,
  rewritePrompt: false,
  negativePrompt: '',
}
const ofModelStudio: SettingsRecord = {
  provider: 'model-studio',
  prompt,
  aspectRatio: null,
  contentCheck: true,
  width: 1472,
  height: 1104,
  seed: 0,
  rewritePrompt: true,
  negativePrompt: '模糊',
}

test.each([ofReapi, ofModelStudio])(
  '$provider: settings travel in a file and come back',
  (record) => {
    const xmp = xmpWith({ description: prompt, settings: writeSettings(record) }) ?? ''
    expect(readSettings(settingsInXmp(xmp) ?? '')).toEqual(record)
  },
)

it('a picture as the page knows it is a record', () => {
  expect(readSettings(writeSettings(generation({ prompt: 'x' })))).toMatchObject({ prompt: 'x' })
})

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"kind":"z-image-settings"}',
  '{"kind":"z-image-settings","provider":"__proto__","prompt":"x"}',
  '{"kind":"z-image-settings","provider":"reapi","prompt":""}',
  '{"kind":"other","provider":"reapi","prompt":"x"}',
])('%j is not ours', (json) => {
  expect(readSettings(json)).toBeNull()
})

it('odd fields fall back on their own', () => {
  const json =
    '{"kind":"z-image-settings","provider":"model-studio","prompt":"x","width":1e999,"height":"1","seed":1.5,"negativePrompt":{},"contentCheck":null}'
  expect(readSettings(json)).toEqual({
    ...ofModelStudio,
    prompt: 'x',
    width: null,
    height: null,
    seed: null,
    rewritePrompt: false,
    negativePrompt: '',
  })
})

it('reuse asks for exactly what was asked for', () => {
  const draft = changeDraft(firstDraft, reuseOf(ofModelStudio), () => 'key-12345')
  expect(draft).toMatchObject({ ratio: '4:3', resolution: '1280' })
  expect(requestOf(draft)).toEqual({
    requestKey: 'key-12345',
    provider: 'model-studio',
    prompt,
    count: 1,
    width: 1472,
    height: 1104,
    seed: 0,
    rewritePrompt: true,
    negativePrompt: '模糊',
  })
  expect(requestOf(changeDraft(firstDraft, reuseOf(ofReapi), () => 'key-12345'))).toMatchObject({
    provider: 'reapi',
    aspectRatio: '16:9',
    contentCheck: false,
  })
})

it('any size comes back, listed or not', () => {
  const side = fc.integer({ min: 512, max: 2048 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const draft = changeDraft(
        firstDraft,
        reuseOf({ ...ofModelStudio, width, height }),
        () => 'key-12345',
      )
      expect(requestOf(draft)).toMatchObject({ width, height })
      expect(checkRequest(requestOf(draft))).toEqual([])
    }),
  )
})

it('a variation leaves chance to chance', () => {
  expect(varyOf(ofModelStudio)).toEqual({
    ...reuseOf(ofModelStudio),
    count: variations,
    seed: null,
  })
  expect(varyOf(ofReapi)).toEqual({ ...reuseOf(ofReapi), count: variations })
})
