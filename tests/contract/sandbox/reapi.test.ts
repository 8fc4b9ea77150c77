import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { collect, openStage, type Stage } from './stage'

let stage: Stage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

const base = '/sandbox/reapi/api/v1'
const order = (prompt: string, more: object = {}) => ({
  model: 'z-image',
  prompt,
  aspect_ratio: '1:1',
  nsfw_checker: false,
  ...more,
})
const submit = (body: unknown, headers?: Record<string, string>) =>
  stage.call('POST', `${base}/images/generations`, body, headers)
const poll = (id: string) => stage.call('GET', `${base}/tasks/${id}`)
const accepted = z.object({
  id: z.string(),
  status: z.literal('processing'),
  model: z.literal('z-image'),
  created_at: z.int(),
})
const completed = z.strictObject({
  id: z.string(),
  model: z.literal('z-image'),
  status: z.literal('completed'),
  output: z.strictObject({ image_urls: z.tuple([z.url()]) }),
})
const refusal = z.strictObject({
  error: z.strictObject({ code: z.int(), message: z.string(), request_id: z.uuid() }),
})
const codeOf = async (response: Response) => refusal.parse(await response.json()).error.code
const accept = async (body: unknown) => accepted.parse(await (await submit(body)).json())
const linkOf = async (id: string) =>
  completed.parse(await (await poll(id)).json()).output.image_urls[0]

describe('keys', () => {
  it.each([
    ['', 10001],
    ['Basic YTpi', 10002],
    ['Bearer rk_somebody', 10003],
    ['Bearer sandbox_', 10003],
  ])('refuses %j with %i', async (authorization, code) => {
    for (const response of [
      await submit(order('x'), { authorization }),
      await stage.call('GET', `${base}/balance`, undefined, { authorization }),
      await stage.call('GET', `${base}/tasks/task_x_1`, undefined, { authorization }),
    ]) {
      expect(response.status).toBe(401)
      expect(await codeOf(response)).toBe(code)
    }
  })
})

describe('strictness', () => {
  it.each([
    ['an unknown field', order('x', { seed: 4 })],
    ['a size', order('x', { width: 512 })],
    ['a count', order('x', { n: 1 })],
    ['no model', { prompt: 'x' }],
    ['another model', order('x', { model: 'z-image-turbo' })],
    ['no prompt', { model: 'z-image' }],
    ['an empty prompt', order('')],
    ['1,001 characters', order('字'.repeat(1001))],
    ['an unknown ratio', order('x', { aspect_ratio: '2:3' })],
    ['a checker in words', order('x', { nsfw_checker: 'true' })],
    ['a list', [order('x')]],
    ['null', null],
    ['no JSON', '{"model":'],
    ['invalid UTF-8 by size', order('x'.repeat(70_000))],
  ])('refuses %s', async (_, body) => {
    const response = await submit(body)
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe(20001)
  })

  it('counts code points: a thousand emoji are a thousand', async () => {
    expect((await submit(order('🙂'.repeat(1000)))).status).toBe(200)
    expect((await submit(order('🙂'.repeat(1001)))).status).toBe(400)
  })

  it('knows no other routes and no other methods', async () => {
    for (const [method, route] of [
      ['GET', 'images/generations'],
      ['POST', 'balance'],
      ['POST', 'tasks/task_x_1'],
      ['GET', 'tasks/a/b'],
      ['GET', ''],
    ] as const) {
      expect((await stage.call(method, `${base}/${route}`)).status).toBe(404)
    }
    expect((await stage.call('GET', '/sandbox/elsewhere')).status).toBe(404)
  })

  it.each(['task_x_1', 'nothing', '..%2f..%2fsecret', 'a'.repeat(300)])(
    'knows no task %s',
    async (id) => {
      expect((await poll(id)).status).toBe(404)
    },
  )
})

describe('a job', () => {
  it('takes 2 to 6 seconds, then shows one picture of the asked shape', async () => {
    const { id, created_at } = await accept(order('a "tree"', { aspect_ratio: '16:9' }))
    expect(created_at).toBe(stage.clock.now().getTime() / 1000)
    stage.clock.advance(1_999)
    expect(accepted.parse(await (await poll(id)).json()).id).toBe(id)
    stage.clock.advance(4_001)
    const { status, bytes, headers } = await collect(stage, await linkOf(id))
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('image/png')
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1280, height: 720 })
  })

  it('does not deduplicate: the same order twice is two jobs and two pictures', async () => {
    const [one, other] = [await accept(order('twice')), await accept(order('twice'))]
    expect(one.id).not.toBe(other.id)
    stage.clock.advance(6_000)
    const [first, second] = [
      await collect(stage, await linkOf(one.id)),
      await collect(stage, await linkOf(other.id)),
    ]
    expect(first.bytes.equals(second.bytes)).toBe(false)
  })

  it('gives twenty orders at once twenty names', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () => (await accept(order('crowd'))).id),
    )
    expect(new Set(ids).size).toBe(20)
  })

  it('is known again by a server that starts anew', async () => {
    const { id } = await accept(order('「重启」'))
    stage.clock.advance(6_000)
    const before = await collect(stage, await linkOf(id))
    vi.resetModules()
    const fresh = await import('@/lib/sandbox/handle')
    const { sandboxKey } = await import('@/lib/sandbox-key')
    const answer = await fresh.handleSandbox(
      new Request(`http://127.0.0.1:4321${base}/tasks/${id}`, {
        headers: { authorization: `Bearer ${sandboxKey()}` },
      }),
      ['reapi', 'api', 'v1', 'tasks', id],
      stage.clock,
    )
    const link = completed.parse(await answer.json()).output.image_urls[0]
    expect((await collect(stage, link)).bytes.equals(before.bytes)).toBe(true)
  })

  it('is forgotten after two days', async () => {
    const { id } = await accept(order('old'))
    stage.clock.advance(Date.now() - stage.clock.now().getTime() + 49 * 3600 * 1000)
    await accept(order('new'))
    expect((await poll(id)).status).toBe(404)
  })
})

describe('links', () => {
  const finished = async (prompt: string) => {
    const { id } = await accept(order(prompt))
    stage.clock.advance(6_000)
    return linkOf(id)
  }

  it('lie on our own origin and die after an hour, with a word in XML', async () => {
    const link = await finished('links')
    expect(new URL(link).origin).toBe('http://127.0.0.1:4321')
    stage.clock.advance(3_599_000)
    expect((await collect(stage, link)).status).toBe(200)
    stage.clock.advance(2_000)
    const { status, bytes, headers } = await collect(stage, link)
    expect(status).toBe(403)
    expect(headers.get('content-type')).toBe('application/xml')
    expect(bytes.toString()).toContain('<Message>Request has expired.</Message>')
  })

  it.each([
    ['a longer life', (url: URL) => url.searchParams.set('Expires', '9999999999')],
    ['no signature', (url: URL) => url.searchParams.delete('Signature')],
    ['another signature', (url: URL) => url.searchParams.set('Signature', 'é'.repeat(22))],
    ['another picture', (url: URL) => (url.pathname = url.pathname.replace('_1/', '_2/'))],
  ])('refuse %s', async (_, forge) => {
    const url = new URL(await finished('forged'))
    forge(url)
    const { status, bytes } = await collect(stage, url.href)
    expect(status).toBe(403)
    expect(bytes.toString()).toContain('SignatureDoesNotMatch')
  })
})

describe('balance', () => {
  it('falls by five credits with every finished picture, and by none for a failed job', async () => {
    const balance = async () => (await stage.call('GET', `${base}/balance`)).json()
    expect(await balance()).toEqual({ balance: 12500 })
    await accept(order('one'))
    await accept(order('two [sandbox:fail]'))
    await accept(order('three [sandbox:never]'))
    expect(await balance()).toEqual({ balance: 12500 })
    stage.clock.advance(6_000)
    expect(await balance()).toEqual({ balance: 12495 })
  })
})

describe('misbehaviour', () => {
  it.each([
    ['blocked', 402, 30001],
    ['quota', 402, 30001],
    ['key', 401, 10004],
    ['500', 500, 60099],
  ])('%s answers %i with %i, every time', async (word, status, code) => {
    for (let time = 0; time < 3; time += 1) {
      const response = await submit(order(`a [sandbox:${word}]`))
      expect(response.status).toBe(status)
      expect(await codeOf(response)).toBe(code)
    }
  })

  it.each([
    ['throttle', 429, '2'],
    ['busy', 503, null],
  ])('%s answers %i twice, then takes the order', async (word, status, retryAfter) => {
    const prompt = `${stage.dataDir} [sandbox:${word}]`
    for (let time = 0; time < 2; time += 1) {
      const response = await submit(order(prompt))
      expect(response.status).toBe(status)
      expect(response.headers.get('retry-after')).toBe(retryAfter)
    }
    expect((await submit(order(prompt))).status).toBe(200)
  })

  it.each([
    ['fail', 80001],
    ['moderated', 80006],
  ])('%s fails inside the job with %i', async (word, code) => {
    const { id } = await accept(order(`x [sandbox:${word}]`))
    stage.clock.advance(6_000)
    const response = await poll(id)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ status: 'failed', output: null, error: { code } })
  })

  it('html is a proxy speaking', async () => {
    const response = await submit(order('[sandbox:html]'))
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html'])
  })

  it('reset takes the order and breaks off', async () => {
    await expect((await submit(order('[sandbox:reset]'))).text()).rejects.toThrow()
    stage.clock.advance(6_000)
    expect(await (await stage.call('GET', `${base}/balance`)).json()).toEqual({ balance: 12495 })
  })

  it('slow takes 40 seconds and never does not end', async () => {
    const slow = await accept(order('[sandbox:slow]'))
    const never = await accept(order('[sandbox:never]'))
    stage.clock.advance(39_999)
    expect(await (await poll(slow.id)).json()).toMatchObject({ status: 'processing' })
    stage.clock.advance(3_600_000)
    expect(await (await poll(slow.id)).json()).toMatchObject({ status: 'completed' })
    expect(await (await poll(never.id)).json()).toMatchObject({ status: 'processing' })
  })

  it('polls fail as told, and recover', async () => {
    const lost = await accept(order('[sandbox:poll404]'))
    const ill = await accept(order('[sandbox:poll500]'))
    const page = await accept(order('[sandbox:pollhtml]'))
    const statuses = async (id: string) => [
      (await poll(id)).status,
      (await poll(id)).status,
      (await poll(id)).status,
    ]
    expect(await statuses(lost.id)).toEqual([404, 200, 200])
    expect(await statuses(ill.id)).toEqual([500, 500, 200])
    expect(await statuses(page.id)).toEqual([502, 502, 502])
  })

  it.each([
    ['expired', 403],
    ['gone', 404],
  ])('%s: the link answers %i', async (word, status) => {
    const { id } = await accept(order(`[sandbox:${word}]`))
    stage.clock.advance(6_000)
    expect((await collect(stage, await linkOf(id))).status).toBe(status)
  })

  it('elsewhere points into the house', async () => {
    const { id } = await accept(order('[sandbox:elsewhere]'))
    stage.clock.advance(6_000)
    expect(new URL(await linkOf(id)).hostname).toBe('169.254.169.254')
  })

  it.each(['jpeg', 'webp'] as const)('%s is a picture of that format', async (word) => {
    const { id } = await accept(order(`[sandbox:${word}]`))
    stage.clock.advance(6_000)
    const { bytes } = await collect(stage, await linkOf(id))
    expect((await sharp(bytes).metadata()).format).toBe(word)
  })

  it.each(['half', 'html-picture'])(
    '%s is no whole picture, and inert in a browser',
    async (word) => {
      const { id } = await accept(order(`[sandbox:${word}]`))
      stage.clock.advance(6_000)
      const { bytes, headers } = await collect(stage, await linkOf(id))
      await expect(sharp(bytes).toBuffer()).rejects.toThrow()
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain('sandbox')
      expect(headers.get('content-length')).toBe(`${bytes.length}`)
    },
  )
})
