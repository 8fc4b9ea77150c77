import { describe, expect, it, test } from 'vitest'
import type { GenerationRequest, SubmitResult } from '@/lib/generations/request'
import {
  type BatchRow,
  cancelWaiting,
  pause,
  progressOf,
  resume,
  startBatch,
} from '@/lib/playground/batch/batch'
import { batchPlace, createBatchStore } from '@/lib/playground/batch/batch-store'
import { parseBatch } from '@/lib/playground/batch/parse-batch'
import { sendNext } from '@/lib/playground/batch/send-next'
import { modelStudioRequest, reapiRequest } from '../requests'
import { generation } from './playground-generation'

function memory() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

/** Answers as the server does: the same key is the same submission. */
function server() {
  const submissions = new Map<string, string[]>()
  let asked = 0
  return {
    submissions,
    asked: () => asked,
    create: async ({ requestKey, count }: GenerationRequest): Promise<SubmitResult> => {
      asked += 1
      const generationIds =
        submissions.get(requestKey) ?? Array.from({ length: count }, (_, n) => `${requestKey}/${n}`)
      submissions.set(requestKey, generationIds)
      return { ok: true, generationIds }
    },
  }
}

const three = () => [
  reapiRequest({ requestKey: 'row-1' }),
  modelStudioRequest({ requestKey: 'row-2', count: 2, seed: 3 }),
  reapiRequest({ requestKey: 'row-3', prompt: '茶「OPEN」\n🏮' }),
]

function started(storage = memory()) {
  const store = createBatchStore(storage, 'user')
  store.start(startBatch(three()))
  return { store, storage }
}

const statesOf = (store: ReturnType<typeof started>['store']) =>
  store.read()?.rows.map(({ state }) => state)

describe('sending', () => {
  it('takes the rows in order, one at a time, until none waits', async () => {
    const { store } = started()
    const { create, submissions } = server()
    while (await sendNext(store, create));
    expect([...submissions.keys()]).toEqual(['row-1', 'row-2', 'row-3'])
    expect(statesOf(store)).toEqual(['sent', 'sent', 'sent'])
    expect(store.read()?.rows[1]?.generationIds).toEqual(['row-2/0', 'row-2/1'])
  })

  it('goes on after a reload in the middle of an answer, and nothing is made twice', async () => {
    const { store, storage } = started()
    const { create, submissions, asked } = server()
    await sendNext(store, create)
    // The answer to the second row never reached the page that was closed.
    await create(store.read()?.rows[1]?.request ?? reapiRequest())

    const reopened = createBatchStore(storage, 'user')
    while (await sendNext(reopened, create));
    expect(asked()).toBe(4)
    expect([...submissions.keys()]).toEqual(['row-1', 'row-2', 'row-3'])
    expect(statesOf(reopened)).toEqual(['sent', 'sent', 'sent'])
  })

  it('pauses when no answer comes back, and asks again with the same key', async () => {
    const { store } = started()
    const { create, submissions } = server()
    await sendNext(store, async (request) => {
      await create(request)
      throw new TypeError('Failed to fetch')
    })
    expect(store.read()).toMatchObject({ pausedBy: 'no_answer' })
    expect(await sendNext(store, create)).toBe(false)
    store.change(resume)
    while (await sendNext(store, create));
    expect(submissions.size).toBe(3)
  })

  test.each(['budget', 'rate_limited', 'unauthenticated', 'forbidden', 'internal'])(
    'waits with all rows when the answer is %s',
    async (code) => {
      const { store } = started()
      await sendNext(store, async () => ({ ok: false, error: { code, message: 'no' } }))
      expect(store.read()?.pausedBy).toBe(code)
      expect(statesOf(store)).toEqual(['waiting', 'waiting', 'waiting'])
    },
  )

  it('leaves out a row that is refused, and says why', async () => {
    const { store, storage } = started()
    const { create } = server()
    await sendNext(store, async () => ({
      ok: false,
      problems: [{ field: 'prompt', code: 'too_long' }],
    }))
    await sendNext(store, async () => ({
      ok: false,
      error: { code: 'idempotency_key_reused', message: 'Used before.' },
    }))
    while (await sendNext(store, create));
    const problems = [{ field: 'prompt', code: 'too_long' }]
    const error = { code: 'idempotency_key_reused', message: 'Used before.' }
    const ends = (rows: BatchRow[] | undefined) =>
      rows?.map(({ state, refusal }) => [state, refusal])
    const expected = [
      ['refused', { ok: false, problems }],
      ['refused', { ok: false, error }],
      ['sent', undefined],
    ]
    expect(ends(store.read()?.rows)).toEqual(expected)
    expect(ends(createBatchStore(storage, 'user').read()?.rows)).toEqual(expected)
  })

  it('remembers which budget it waits for, until it goes on', async () => {
    const { store, storage } = started()
    const budget = { scope: 'member', period: 'day', limit: 5000, left: 100, cost: 4400 } as const
    const error = { code: 'budget', message: 'no', budget }
    await sendNext(store, async () => ({ ok: false, error }))
    expect(createBatchStore(storage, 'user').read()?.shortfall).toEqual(budget)
    store.change(resume)
    expect(store.read()?.shortfall).toBeUndefined()
  })

  it('is stopped by a person, and goes on', async () => {
    const { store } = started()
    const { create } = server()
    store.change((batch) => pause(batch, 'person'))
    expect(await sendNext(store, create)).toBe(false)
    store.change(resume)
    expect(await sendNext(store, create)).toBe(true)
  })
})

describe('canceling', () => {
  it('ends what was not sent', async () => {
    const { store } = started()
    const { create, submissions } = server()
    await sendNext(store, create)
    store.change(cancelWaiting)
    expect(await sendNext(store, create)).toBe(false)
    expect(submissions.size).toBe(1)
    expect(statesOf(store)).toEqual(['sent', 'canceled', 'canceled'])
  })

  it('owns up to the row whose answer was on its way', async () => {
    const { store } = started()
    const { create } = server()
    await sendNext(store, async (request) => {
      store.change(cancelWaiting)
      return create(request)
    })
    expect(statesOf(store)).toEqual(['sent', 'canceled', 'canceled'])
  })
})

it('counts pictures, not rows', async () => {
  const { store } = started()
  const { create } = server()
  await sendNext(store, create)
  await sendNext(store, create)
  const batch = store.read() ?? startBatch([])
  const generations = [
    generation({ id: 'row-2/0', state: 'running' }),
    generation({ id: 'row-2/1', state: 'failed' }),
    generation({ id: 'somebody-else', state: 'queued' }),
  ]
  expect(progressOf(batch, generations)).toEqual({
    pictures: 4,
    waiting: 1,
    running: 1,
    ended: 2,
    refused: 0,
    canceled: 0,
    done: false,
  })
  expect(progressOf(cancelWaiting(batch), [])).toMatchObject({ ended: 3, canceled: 1, done: true })
})

describe('what is stored', () => {
  it('comes back as it was', () => {
    const { store, storage } = started()
    expect(parseBatch(storage.kept.get(batchPlace('user')) ?? null)).toEqual(store.read())
  })

  it('is nothing once it was cleared, for every tab', () => {
    const { store, storage } = started()
    const otherTab = createBatchStore(storage, 'user')
    store.clear()
    otherTab.reread()
    expect([store.read(), otherTab.read(), storage.kept.size]).toEqual([null, null, 0])
  })

  it('belongs to one person', () => {
    const { storage } = started()
    expect(createBatchStore(storage, 'another').read()).toBeNull()
  })

  it('is not started where it cannot be kept', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    const store = createBatchStore(full, 'user')
    expect([store.start(startBatch(three())), store.read()]).toEqual([false, null])
    expect(createBatchStore(null, 'user').start(startBatch(three()))).toBe(false)
  })

  const row = { request: three()[0], state: 'waiting', generationIds: [] }

  test.each([
    { reason: 'as an older version wrote it' },
    { refusal: 'no' },
    { refusal: { ok: false, problems: [null] } },
    { refusal: { ok: false, error: { code: 7 } } },
  ])('keeps its rows although they are explained by %j', (words) => {
    const shortfall = { scope: 'everybody' }
    const stored = JSON.stringify({ rows: [{ ...row, ...words }], pausedBy: 'budget', shortfall })
    expect(parseBatch(stored)).toMatchObject({
      rows: [{ ...row, refusal: undefined }],
      pausedBy: 'budget',
      shortfall: undefined,
    })
  })

  test.each([
    null,
    '',
    '{',
    '[]',
    '{"rows":[]}',
    JSON.stringify({ rows: [], pausedBy: null }),
    JSON.stringify({ rows: [row] }),
    JSON.stringify({ rows: [{ ...row, state: 'constructor' }], pausedBy: null }),
    JSON.stringify({ rows: [{ ...row, generationIds: [1] }], pausedBy: null }),
    JSON.stringify({
      rows: [{ ...row, request: { ...row.request, aspectRatio: '2:1' } }],
      pausedBy: null,
    }),
    JSON.stringify({
      rows: [row, { ...row, request: { ...three()[1], width: null } }],
      pausedBy: null,
    }),
  ])('is nothing when it reads %j', (stored) => {
    expect(parseBatch(stored)).toBeNull()
  })
})
