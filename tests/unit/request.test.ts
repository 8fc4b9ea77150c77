import { describe, expect, it } from 'vitest'
import { checkRequest, describeProblem, type GenerationRequest } from '@/lib/generations/request'

const reapi: GenerationRequest = {
  provider: 'reapi',
  requestKey: 'key-00000001',
  prompt: 'A paper sign says “OPENING SOON” 即将开业',
  count: 1,
  aspectRatio: '1:1',
  contentCheck: true,
}
const modelStudio: GenerationRequest = {
  provider: 'model-studio',
  requestKey: 'key-00000002',
  prompt: '玻璃门上贴着「即将开业」',
  count: 1,
  width: 1024,
  height: 1536,
  seed: 42,
  rewritePrompt: false,
  negativePrompt: '',
}

describe('a request', () => {
  it.each([reapi, modelStudio])('may be sent as it is', (request) => {
    expect(checkRequest(request)).toEqual([])
  })

  it.each([
    [
      { ...reapi, prompt: '' },
      { field: 'prompt', code: 'required' },
    ],
    [
      { ...reapi, prompt: ' \n\t　' },
      { field: 'prompt', code: 'required' },
    ],
    [
      { ...reapi, prompt: '字'.repeat(1001) },
      { field: 'prompt', code: 'too_long', limit: '1,000', actual: '1,001' },
    ],
    [
      { ...reapi, prompt: '😀'.repeat(1001) },
      { field: 'prompt', code: 'too_long', limit: '1,000', actual: '1,001' },
    ],
    [
      { ...reapi, count: 0 },
      { field: 'count', code: 'out_of_range', limit: '1–50', actual: '0' },
    ],
    [
      { ...reapi, count: 51 },
      { field: 'count', code: 'out_of_range', limit: '1–50', actual: '51' },
    ],
    [
      { ...reapi, count: 1.5 },
      { field: 'count', code: 'not_whole', actual: '1.5' },
    ],
    [
      { ...reapi, aspectRatio: '2:3' as '1:1' },
      { field: 'aspectRatio', code: 'not_offered' },
    ],
    [
      { ...modelStudio, seed: -1 },
      { field: 'seed', code: 'out_of_range', limit: '0–2,147,483,647' },
    ],
    [
      { ...modelStudio, seed: 2147483648 },
      { field: 'seed', code: 'out_of_range' },
    ],
    [
      { ...modelStudio, width: 100, height: 100 },
      { field: 'size', code: 'too_few_pixels', limit: '512×512' },
    ],
    [
      { ...modelStudio, width: 4096, height: 4096 },
      { field: 'size', code: 'too_many_pixels', limit: '2048×2048' },
    ],
    [
      { ...modelStudio, width: 0 },
      { field: 'width', code: 'out_of_range' },
    ],
    [
      { ...modelStudio, height: Number.NaN },
      { field: 'height', code: 'not_whole' },
    ],
    [
      { ...modelStudio, prompt: 'x'.repeat(5001) },
      { field: 'prompt', code: 'too_long', limit: '5,000' },
    ],
  ] as const)('names the field and the limit', (request, problem) => {
    expect(checkRequest(request)).toEqual([expect.objectContaining(problem)])
  })

  it('accepts exactly 1,000 characters, however many units they take', () => {
    expect(checkRequest({ ...reapi, prompt: '👩‍👩‍👧'.repeat(200) })).toEqual([])
    expect(checkRequest({ ...reapi, prompt: '👩‍👩‍👧'.repeat(200) + 'x' })).toHaveLength(1)
  })

  it('lets a long prompt go to the provider that cuts it', () => {
    expect(checkRequest({ ...modelStudio, prompt: '字'.repeat(900) })).toEqual([])
  })

  it('says it in a sentence', () => {
    const [problem] = checkRequest({ ...modelStudio, width: 100, height: 100 })
    expect(problem && describeProblem(problem)).toBe(
      'size is 100×100; at least 512×512 pixels in total are needed',
    )
  })
})
