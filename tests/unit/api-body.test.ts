import { describe, expect, it } from 'vitest'
import { UserError } from '@/lib/errors'
import { parseApiBody } from '@/lib/generations/api-body'

const refused = (body: unknown): UserError => {
  try {
    parseApiBody(body, 'key')
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('It was accepted')
}

describe('an API body', () => {
  it('is reAPI’s own, with its own defaults', () => {
    expect(parseApiBody({ model: 'z-image', prompt: '招牌 “营业中” 😀' }, 'key')).toEqual({
      provider: 'reapi',
      requestKey: 'key',
      count: 1,
      prompt: '招牌 “营业中” 😀',
      aspectRatio: '1:1',
      contentCheck: false,
    })
  })

  it.each(['832*1248', '832x1248'])('is Model Studio’s options, flat, with size %s', (size) => {
    expect(
      parseApiBody(
        {
          model: 'z-image-turbo',
          prompt: 'a',
          size,
          seed: 0,
          prompt_extend: true,
          negative_prompt: 'b',
        },
        'k',
      ),
    ).toMatchObject({
      provider: 'model-studio',
      width: 832,
      height: 1248,
      seed: 0,
      rewritePrompt: true,
      negativePrompt: 'b',
    })
  })

  it.each([
    [null, 'body'],
    [[], 'body'],
    ['z-image', 'body'],
    [{}, 'model'],
    [{ model: 'dall-e', prompt: 'a' }, 'model'],
    [{ model: 'z-image', prompt: 'a', size: '1024*1024' }, 'size'],
    [{ model: 'z-image', prompt: 'a', n: 2 }, 'n'],
    [{ model: 'z-image', prompt: 'a', aspect_ratio: '2:3' }, 'aspect_ratio'],
    [{ model: 'z-image', prompt: 7 }, 'prompt'],
    [{ model: 'z-image', prompt: 'a', nsfw_checker: 'yes' }, 'nsfw_checker'],
    [{ model: 'z-image-turbo', prompt: 'a', size: '1024' }, 'size'],
    [{ model: 'z-image-turbo', prompt: 'a', seed: '1' }, 'seed'],
    [{ model: 'z-image-turbo', prompt: 'a', aspect_ratio: '1:1' }, 'aspect_ratio'],
    [JSON.parse('{"model":"z-image","prompt":"a","__proto__":{"x":1}}'), '__proto__'],
  ])('%j is refused by name', (body, named) => {
    const error = refused(body)
    expect(error.status).toBe(400)
    expect(error.message).toContain(named)
  })

  it('expands nothing and keeps what was written', () => {
    expect(parseApiBody({ model: 'z-image', prompt: '{red|green} ‮mug\u0000' }, 'k').prompt).toBe(
      '{red|green} ‮mug',
    )
  })
})
