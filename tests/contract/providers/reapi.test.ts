/** What reAPI alone has: polls and a balance. */
import { describe, expect, it } from 'vitest'
import type { Json } from '@/lib/providers/provider'
import balance from '@/tests/recordings/reapi/balance.json'
import completed from '@/tests/recordings/reapi/poll-completed.json'
import failedByPolicy from '@/tests/recordings/reapi/poll-failed-policy.json'
import failedByServer from '@/tests/recordings/reapi/poll-failed-server.json'
import processing from '@/tests/recordings/reapi/poll-processing.json'
import { failureOf, providerAt, useScriptedServer } from './harness'
import * as scripted from './scripted-server'
import { answerWith } from './scripted-server'
import { apiKeys, subjects } from './subjects'

const subject = subjects.find(({ id }) => id === 'reapi')!
const ticket = { id: 'task_9fKq2-Lx_07' }
const server = useScriptedServer()
const submit = () => providerAt(subject, server()).submit(subject.order)
const poll = (stored: Json = ticket, timeoutMs?: number) =>
  providerAt(subject, server()).poll!(stored, { timeoutMs })

describe('a submit', () => {
  it('reads task_id where id is missing or unusable', async () => {
    for (const body of [
      { task_id: 't-1' },
      { id: 17, task_id: 't-1' },
      { id: '', task_id: 't-1' },
    ]) {
      server().behave(answerWith(202, { ...body, status: 'processing' }))
      expect(await submit()).toMatchObject({ state: 'running', ticket: { id: 't-1' } })
    }
  })

  it('is still running when all but the id is odd', async () => {
    server().behave(answerWith(200, { id: 'x', model: 4, status: 'queued', created_at: 'now' }))
    expect(await submit()).toMatchObject({ state: 'running', ticket: { id: 'x' } })
  })

  it('may be finished at once', async () => {
    server().behave(answerWith(200, completed))
    expect(await submit()).toMatchObject({
      state: 'finished',
      image: { url: completed.output.image_urls[0] },
    })
  })

  it('is asked for again when it says completed and shows no picture', async () => {
    server().behave(answerWith(200, { id: 'x', status: 'completed', output: { image_urls: [] } }))
    expect(await submit()).toMatchObject({ state: 'running', ticket: { id: 'x' } })
  })

  it('may have failed at once', async () => {
    server().behave(answerWith(200, failedByPolicy))
    expect(await failureOf(submit())).toMatchObject({ kind: 'moderated', code: '80006' })
  })
})

describe('a poll', () => {
  it('is one GET with the key and nothing else', async () => {
    server().behave(answerWith(200, processing))
    expect(await poll()).toEqual({ state: 'running', ticket })
    expect(server().requests).toMatchObject([
      {
        method: 'GET',
        path: '/some/proxy/api/v1/tasks/task_9fKq2-Lx_07',
        body: '',
        headers: { authorization: `Bearer ${apiKeys.reapi}` },
      },
    ])
    expect(server().requests[0]?.headerNames.sort()).toEqual([
      'authorization',
      'connection',
      'host',
    ])
  })

  it('needs no more than the documented example carries', async () => {
    server().behave(answerWith(200, completed))
    expect(await poll()).toEqual({
      state: 'finished',
      image: { url: 'https://cdn.reapi.ai/media/tasks/task_9fKq2-Lx_07/0.png' },
      warnings: [],
      receipt: { requestId: 'task_9fKq2-Lx_07' },
    })
    server().behave(answerWith(200, { status: 'completed', output: completed.output }))
    expect(await poll()).toMatchObject({ state: 'finished' })
  })

  it.each([
    ['policy', failedByPolicy, 'moderated', '80006'],
    ['server', failedByServer, 'refused', '60099'],
    ['code as a string', { status: 'failed', error: { code: '80006' } }, 'moderated', '80006'],
    ['no reason', { status: 'failed', output: null, error: null }, 'refused', 'task_failed'],
  ])('shows a failed task (%s)', async (_, body, kind, code) => {
    server().behave(answerWith(200, body))
    expect(await failureOf(poll())).toMatchObject({ kind, code, status: 200 })
  })

  it.each([
    ['HTML', '<html>'],
    ['nothing', ''],
    ['truncated JSON', '{"status":"comp'],
    ['no status', { id: ticket.id }],
    ['a status nobody documented', { status: 'queued' }],
    ['completed without output', { status: 'completed' }],
    ['completed without a picture', { status: 'completed', output: { image_urls: [] } }],
    ['a picture that is no string', { status: 'completed', output: { image_urls: [{}] } }],
    ['a picture that is no URL', { status: 'completed', output: { image_urls: ['0.png'] } }],
    ['a data: picture', { status: 'completed', output: { image_urls: ['data:image/png,x'] } }],
  ])('with %s is malformed', async (_, body) => {
    server().behave(answerWith(200, body))
    expect(await failureOf(poll())).toMatchObject({ kind: 'malformed', code: 'unreadable_answer' })
  })

  it('of a task nobody knows says so, readable or not', async () => {
    const error = { code: '40001', message: 'Task not found', request_id: 'req_1' }
    for (const body of [{ error }, '<html>']) {
      server().behave(answerWith(404, body))
      expect(await failureOf(poll())).toMatchObject({
        kind: 'refused',
        notFound: true,
        status: 404,
      })
    }
  })

  it.each([
    [401, 'blocked'],
    [429, 'throttled'],
    [408, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [302, 'malformed'],
  ])('answered %i is %s', async (status, kind) => {
    server().behave(answerWith(status, '<html>', { location: '/else', 'retry-after': '2' }))
    const failure = await failureOf(poll())
    expect(failure).toMatchObject({ kind, status })
    expect(failure.retryAfterMs).toBe(status === 429 ? 2000 : undefined)
    expect(server().requests).toHaveLength(1)
  })

  it.each([
    ['a reset', 'unavailable', scripted.resetAfterBody],
    ['a reset within the answer', 'unavailable', scripted.resetMidAnswer(200)],
    ['silence', 'unavailable', scripted.neverAnswers],
    ['an endless answer', 'malformed', scripted.endlessAnswer],
    ['something that is not HTTP', 'malformed', scripted.notHttp],
  ])('ended by %s is %s', async (name, kind, behaviour) => {
    server().behave(behaviour)
    expect(await failureOf(poll(ticket, name === 'silence' ? 300 : undefined))).toMatchObject({
      kind,
    })
  })

  it.each([
    [null],
    ['task_1'],
    [{}],
    [{ id: '../balance' }],
    [{ id: 'a'.repeat(81) }],
    [{ id: 5 }],
  ])('with the ticket %j sends nothing', async (stored) => {
    expect(await failureOf(poll(stored))).toMatchObject({
      kind: 'malformed',
      code: 'unreadable_ticket',
    })
    expect(server().connections()).toBe(0)
  })
})

describe('a balance', () => {
  it('is read in credits', async () => {
    server().behave(answerWith(200, balance))
    expect(await providerAt(subject, server()).balance!()).toEqual({ credits: 12500 })
    expect(server().requests).toMatchObject([{ method: 'GET', path: '/some/proxy/api/v1/balance' }])
  })

  it.each([
    [200, { balance: '12500' }, 'malformed'],
    [200, { balance: 1.5 }, 'malformed'],
    [200, '<html>', 'malformed'],
    [401, { error: { code: 10003, message: 'Invalid API key' } }, 'blocked'],
    [503, '', 'unavailable'],
  ])('answered %i %j is %s', async (status, body, kind) => {
    server().behave(answerWith(status, body))
    expect(await failureOf(providerAt(subject, server()).balance!())).toMatchObject({ kind })
  })
})
