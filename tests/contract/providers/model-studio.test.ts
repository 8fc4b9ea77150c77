/** What Model Studio alone has: an answer with the picture, in many shapes. */
import { describe, expect, it } from 'vitest'
import type { ImageOrder } from '@/lib/providers/provider'
import rewritten from '@/tests/recordings/model-studio/generated-rewritten.json'
import { providerAt, useScriptedServer } from './harness'
import { answerWith } from './scripted-server'
import { now, orders, subjects } from './subjects'

const subject = subjects.find(({ id }) => id === 'model-studio')!
const image = 'https://dashscope-result-sh.oss-cn-shanghai.aliyuncs.com/a.png?Expires=1784635200'
const server = useScriptedServer()

async function submit(body: unknown, changes: Partial<ImageOrder> = {}) {
  server().behave(answerWith(200, body))
  const order = { ...orders['model-studio'], ...changes } as ImageOrder
  const outcome = await providerAt(subject, server()).submit(order)
  if (outcome.state !== 'finished') throw new Error(`expected a picture, got ${outcome.state}`)
  return outcome
}

function answerOf(content: unknown[], message: object = {}) {
  return { output: { choices: [{ message: { content, ...message } }] } }
}

describe('a rewritten prompt', () => {
  it('comes with its reasoning and what it used', async () => {
    const outcome = await submit(rewritten, { rewritePrompt: true })
    expect(outcome).toMatchObject({
      promptUsed: '红灯笼下的招牌，写着“你好”，夜雨，电影感',
      reasoning: 'The user wants a sign; I add rain and light.',
      receipt: { usage: { image_count: 1, total_tokens: 730 } },
    })
    expect(JSON.parse(server().requests[0]?.body ?? '')).toMatchObject({
      parameters: { prompt_extend: true },
    })
  })

  it('is an echo, and not told, when no rewriting was asked for', async () => {
    expect((await submit(rewritten)).promptUsed).toBeUndefined()
  })

  it('is stored without what databases refuse', async () => {
    const parts = [{ image }, { text: 'a\u0000b\ud800' }, { reasoning_content: 'c\u0000' }]
    const outcome = await submit(answerOf(parts), { rewritePrompt: true })
    expect(outcome).toMatchObject({ promptUsed: 'ab\ufffd', reasoning: 'c' })
  })
})

it('sends a negative prompt that is not empty', async () => {
  await submit(answerOf([{ image }]), { negativePrompt: '模糊, "blurry"' })
  expect(JSON.parse(server().requests[0]?.body ?? '')).toMatchObject({
    parameters: { negative_prompt: '模糊, "blurry"' },
  })
})

describe('the picture', () => {
  it.each([
    ['behind the text', answerOf([{ text: 'x' }, { image }])],
    ['among odd parts', answerOf([null, 7, { image: 4 }, { text: [] }, { image }])],
    ['beside a null reasoning', answerOf([{ image }], { reasoning_content: null })],
    [
      'after an odd choice',
      { output: { choices: [null, ...answerOf([{ image }]).output.choices] } },
    ],
    ['with an empty code', { ...answerOf([{ image }]), code: '', message: '', usage: 'none' }],
  ])('is found %s', async (_, body) => {
    expect((await submit(body)).image.url).toBe(image)
  })

  it('expires when its URL says', async () => {
    const { expiresAt } = (await submit(answerOf([{ image }]))).image
    expect(expiresAt).toEqual(new Date('2026-07-21T12:00:00Z'))
  })

  it.each(['', '?Expires=', '?Expires=soon', '?Expires=-1', '?Expires=1e99'])(
    'expires in 24 hours when its URL says %j',
    async (query) => {
      const outcome = await submit(answerOf([{ image: `https://pictures.example/a.png${query}` }]))
      expect(outcome.image.expiresAt).toEqual(new Date(now.getTime() + 24 * 3600 * 1000))
    },
  )

  it('is asked for by https at the documented hosts alone', async () => {
    expect((await submit(answerOf([{ image: image.replace('https:', 'http:') }]))).image.url).toBe(
      image,
    )
    for (const other of [
      'http://127.0.0.1:9/a.png',
      'http://evil.example/a.png',
      'http://dashscope-result-sh.oss-cn-shanghai.aliyuncs.com:8080/a.png',
    ])
      expect((await submit(answerOf([{ image: other }]))).image.url).toBe(other)
  })
})
