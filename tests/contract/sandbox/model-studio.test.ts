import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { collect, openStage, type Stage } from './stage'

let stage: Stage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

const route = '/sandbox/model-studio/api/v1/services/aigc/multimodal-generation/generation'
const order = (text: string, parameters: object = {}) => ({
  model: 'z-image-turbo',
  input: { messages: [{ role: 'user', content: [{ text }] }] },
  parameters: { size: '512*512', prompt_extend: false, seed: 42, ...parameters },
})
const post = (body: unknown, headers?: Record<string, string>) =>
  stage.call('POST', route, body, headers)
const refusal = z.strictObject({ request_id: z.uuid(), code: z.string(), message: z.string() })
const success = z.object({
  output: z.object({
    choices: z.tuple([
      z.object({
        message: z.object({
          reasoning_content: z.string(),
          content: z.tuple([z.object({ image: z.url() }), z.object({ text: z.string() })]),
        }),
      }),
    ]),
  }),
  usage: z.object({ width: z.int(), height: z.int(), image_count: z.literal(1) }),
})

/** Waits until the sandbox sleeps, then lets so much time pass, and answers whether that was enough. */
async function after(milliseconds: number, answer: Promise<Response>) {
  let done = false
  void answer.then(() => (done = true))
  await vi.waitFor(() => expect(stage.clock.sleeping).toBe(1))
  stage.clock.advance(milliseconds)
  if (stage.clock.sleeping === 0) await answer
  return done
}

async function generate(body: unknown) {
  const answer = post(body)
  await after(60_000, answer)
  const { output, usage } = success.parse(await (await answer).json())
  const { content, reasoning_content } = output.choices[0].message
  return { link: content[0].image, text: content[1].text, reasoning: reasoning_content, usage }
}

describe('strictness', () => {
  it.each([
    ['an unknown field', { ...order('x'), extra: 1 }],
    ['an unknown parameter', order('x', { steps: 9 })],
    [
      'two messages',
      {
        ...order('x'),
        input: { messages: [...order('x').input.messages, ...order('y').input.messages] },
      },
    ],
    ['no message', { ...order('x'), input: { messages: [] } }],
    [
      'another role',
      { ...order('x'), input: { messages: [{ role: 'system', content: [{ text: 'x' }] }] } },
    ],
    [
      'two texts',
      {
        ...order('x'),
        input: { messages: [{ role: 'user', content: [{ text: 'x' }, { text: 'y' }] }] },
      },
    ],
    [
      'a picture',
      { ...order('x'), input: { messages: [{ role: 'user', content: [{ image: 'x' }] }] } },
    ],
    ['an empty text', order('')],
    ['an x between the sides', order('x', { size: '1024x1024' })],
    ['too few pixels', order('x', { size: '100*100' })],
    ['one pixel too few', order('x', { size: '511*513' })],
    ['too many pixels', order('x', { size: '2048*2064' })],
    ['a side of nothing', order('x', { size: '0*1024' })],
    ['a negative seed', order('x', { seed: -1 })],
    ['a seed too large', order('x', { seed: 2147483648 })],
    ['half a seed', order('x', { seed: 1.5 })],
    ['words for a switch', order('x', { prompt_extend: 'true' })],
    ['no JSON', 'model=z-image-turbo'],
  ])('refuses %s', async (_, body) => {
    const response = await post(body)
    expect(response.status).toBe(400)
    expect(refusal.parse(await response.json()).code).toBe('InvalidParameter')
  })

  it('makes one picture at a time', async () => {
    const response = await post(order('x', { n: 2 }))
    expect(refusal.parse(await response.json()).message).toBe('num_images_per_prompt must be 1')
  })

  it.each([
    ['no key', { authorization: '' }, 401, 'InvalidApiKey'],
    ['a foreign key', { authorization: 'Bearer sk-123' }, 401, 'InvalidApiKey'],
    ['asynchronous calls', { 'x-dashscope-async': 'enable' }, 403, 'AccessDenied'],
  ])('refuses %s', async (_, headers, status, code) => {
    const response = await post(order('x'), headers)
    expect(response.status).toBe(status)
    expect(refusal.parse(await response.json()).code).toBe(code)
  })

  it('names what is not there', async () => {
    expect(refusal.parse(await (await post({ ...order('x'), model: 'z-image' })).json()).code).toBe(
      'ModelNotFound',
    )
    expect((await stage.call('GET', route)).status).toBe(404)
    expect((await post(order('x'.repeat(70_000)))).status).toBe(413)
  })

  it('cuts at 800 code points without a word', async () => {
    const { text } = await generate(order(`${'字'.repeat(799)}🙂🙂`))
    expect(text).toBe(`${'字'.repeat(799)}🙂`)
  })

  it('has defaults for every parameter', async () => {
    const { usage } = await generate({ model: 'z-image-turbo', input: order('plain').input })
    expect(usage).toMatchObject({ width: 1024, height: 1536 })
  })
})

describe('timing', () => {
  it.each([
    ['512*512', false, 1_300, 2_000],
    ['1024*1024', false, 3_000, 4_100],
    ['2048*2048', false, 3_000, 4_100],
    ['1024*1024', true, 5_000, 6_100],
  ])('%s, rewriting %s, takes %i to %i ms', async (size, prompt_extend, least, most) => {
    const answer = post(order('time', { size, prompt_extend }))
    expect(await after(least, answer)).toBe(false)
    stage.clock.advance(most - least)
    expect((await answer).status).toBe(200)
  })
})

describe('a picture', () => {
  it('has the asked size, lives a day, and comes without a bearer', async () => {
    const { link, usage, reasoning } = await generate(order('"Hello"', { size: '640*480' }))
    expect(usage).toMatchObject({ width: 640, height: 480 })
    expect(reasoning).toBe('')
    const { status, bytes } = await collect(stage, link)
    expect(status).toBe(200)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 640, height: 480 })
    const dies = Number(new URL(link).searchParams.get('Expires')) * 1000
    expect(dies - stage.clock.now().getTime()).toBe(24 * 3600 * 1000)
    stage.clock.advance(24 * 3600 * 1000)
    expect((await collect(stage, link)).status).toBe(403)
  })

  it('is the same for the same seed, and another for another', async () => {
    const fetched = async (seed: number) =>
      (await collect(stage, (await generate(order('seeds', { seed }))).link)).bytes
    const [one, again, other] = [await fetched(1), await fetched(1), await fetched(2)]
    expect(one.equals(again)).toBe(true)
    expect(one.equals(other)).toBe(false)
  })

  it.each([
    ['a lamp with the words "Late Light"', '"Late Light"'],
    ['一盏灯，写着「夜读」。', '「夜读」'],
  ])('rewrites %s and leaves the quoted words alone', async (prompt, quoted) => {
    const { text, reasoning } = await generate(order(prompt, { prompt_extend: true }))
    expect(text).toContain(quoted)
    expect(text.length).toBeGreaterThan(prompt.length)
    expect(reasoning).not.toBe('')
  })

  it('is made although the caller has gone', async () => {
    const caller = new AbortController()
    const { sandboxKey } = await import('@/lib/sandbox-key')
    const { handleSandbox } = await import('@/lib/sandbox/handle')
    const { allTasks } = await import('@/lib/sandbox/tasks')
    const request = new Request(`http://127.0.0.1:4321${route}`, {
      method: 'POST',
      signal: caller.signal,
      headers: { authorization: `Bearer ${sandboxKey()}` },
      body: JSON.stringify(order('gone')),
    })
    const answer = handleSandbox(request, route.split('/').slice(2), stage.clock)
    await vi.waitFor(() => expect(stage.clock.sleeping).toBe(1))
    caller.abort()
    stage.clock.advance(5_000)
    const { output } = success.parse(await (await answer).json())
    expect(await allTasks()).toHaveLength(1)
    expect((await collect(stage, output.choices[0].message.content[0].image)).status).toBe(200)
  })
})

describe('misbehaviour', () => {
  it.each([
    ['fail', 500, 'InternalError.Algo'],
    ['moderated', 400, 'DataInspectionFailed'],
    ['blocked', 400, 'Arrearage'],
    ['quota', 429, 'Throttling.AllocationQuota'],
    ['key', 401, 'InvalidApiKey'],
    ['500', 500, 'InternalError'],
  ])('%s answers %i %s', async (word, status, code) => {
    const response = await post(order(`x [sandbox:${word}]`))
    expect(response.status).toBe(status)
    expect(refusal.parse(await response.json()).code).toBe(code)
  })

  it('throttle refuses twice and promises no time', async () => {
    const body = order(`${stage.dataDir} [sandbox:throttle]`)
    for (let time = 0; time < 2; time += 1) {
      const response = await post(body)
      expect([response.status, response.headers.get('retry-after')]).toEqual([429, null])
    }
    expect((await generate(body)).usage.image_count).toBe(1)
  })

  it('rewrite fails only where rewriting was asked for', async () => {
    const response = await post(order('[sandbox:rewrite]', { prompt_extend: true }))
    expect(refusal.parse(await response.json()).code).toBe('RewriteFailed')
    expect((await generate(order('[sandbox:rewrite]'))).usage.image_count).toBe(1)
  })

  it('never gives up after 300 seconds', async () => {
    const answer = post(order('[sandbox:never]'))
    expect(await after(299_999, answer)).toBe(false)
    stage.clock.advance(1)
    expect((await answer).status).toBe(408)
  })

  it('empty and reset make a picture nobody hears of', async () => {
    const empty = post(order('[sandbox:empty]'))
    await after(5_000, empty)
    expect(await (await empty).json()).toMatchObject({ output: { choices: [] } })
    const reset = post(order('[sandbox:reset]'))
    await after(5_000, reset)
    await expect((await reset).text()).rejects.toThrow()
  })
})
