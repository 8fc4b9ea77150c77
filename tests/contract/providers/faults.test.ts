/** What breaks on the way. FAULTS 5, 6, 7, 23, 24: only a proof that nothing was accepted counts as such. */
import { once } from 'node:events'
import net from 'node:net'
import { describe, expect, it } from 'vitest'
import { failureOf, providerAt, useScriptedServer } from './harness'
import * as scripted from './scripted-server'
import { startScriptedServer } from './scripted-server'
import { apiKeys, subjects } from './subjects'

const html = '<!doctype html><html><body><h1>504 Gateway Time-out</h1></body></html>'

describe.each(subjects)('$id: a submit that breaks', (subject) => {
  const server = useScriptedServer()
  const submit = (call?: { signal?: AbortSignal; timeoutMs?: number }) =>
    failureOf(providerAt(subject, server()).submit(subject.order, call))

  it('before a connection: unavailable, it may be sent again', async () => {
    const closed = await startScriptedServer()
    await closed.close()
    expect(await failureOf(providerAt(subject, closed).submit(subject.order))).toMatchObject({
      kind: 'unavailable',
      code: 'connection_refused',
    })
  })

  it('on a name that does not exist: unavailable', async () => {
    // A label this long is refused by the resolver itself, with or without a network.
    const nowhere = { origin: `http://${'a'.repeat(64)}.invalid` }
    expect(await failureOf(providerAt(subject, nowhere).submit(subject.order))).toMatchObject({
      kind: 'unavailable',
      code: 'name_not_resolved',
    })
  })

  it('in the TLS handshake: unavailable, since no request can have left', async () => {
    const rude = net.createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.resetAndDestroy())
    })
    rude.listen(0, '127.0.0.1')
    await once(rude, 'listening')
    const { port } = rude.address() as net.AddressInfo
    const target = { origin: `https://127.0.0.1:${port}` }
    expect(await failureOf(providerAt(subject, target).submit(subject.order))).toMatchObject({
      kind: 'unavailable',
      code: 'connection_failed',
    })
    rude.close()
    await once(rude, 'close')
  })

  it('aborted before it began: unavailable, nothing sent', async () => {
    const failure = await submit({ signal: AbortSignal.abort() })
    expect(failure).toMatchObject({ kind: 'unavailable', code: 'aborted' })
    expect(server().requests).toHaveLength(0)
  })

  it.each([
    ['reset after the body', scripted.resetAfterBody, 'connection_lost'],
    ['closed after the body', scripted.closeAfterBody, 'connection_lost'],
    ['reset within a 200', scripted.resetMidAnswer(200), 'connection_lost'],
    ['reset within a 500', scripted.resetMidAnswer(500), 'connection_lost'],
    ['something that is not HTTP', scripted.notHttp, 'answer_unreadable'],
    ['an endless answer', scripted.endlessAnswer, 'answer_too_large'],
  ])('with %s: ambiguous, and not one request more', async (_, behaviour, code) => {
    server().behave(behaviour)
    expect(await submit()).toMatchObject({ kind: 'ambiguous', code })
    expect(server().requests).toHaveLength(1)
    expect(server().connections()).toBe(1)
  })

  it.each([
    ['no answer', scripted.neverAnswers],
    ['half an answer', scripted.stallMidAnswer(200)],
  ])('by the deadline, with %s: ambiguous', async (_, behaviour) => {
    server().behave(behaviour)
    expect(await submit({ timeoutMs: 300 })).toMatchObject({ kind: 'ambiguous', code: 'timeout' })
    expect(server().requests).toHaveLength(1)
  })

  it('aborted after the body went out: ambiguous', async () => {
    server().behave(scripted.neverAnswers)
    const given = new AbortController()
    const [failure] = await Promise.all([
      submit({ signal: given.signal }),
      server()
        .nextRequest()
        .then(() => given.abort()),
    ])
    expect(failure).toMatchObject({ kind: 'ambiguous', code: 'aborted' })
  })

  it.each([
    [301, 'refused'],
    [302, 'ambiguous'],
    [303, 'ambiguous'],
    [307, 'refused'],
    [308, 'refused'],
  ])('with a redirect %i: %s, never followed, the key stays here', async (status, kind) => {
    const elsewhere = await startScriptedServer()
    server().behave(scripted.answerWith(status, '', { location: `${elsewhere.origin}/take` }))
    expect(await submit()).toMatchObject({ kind, code: `http_${status}`, status })
    expect(server().requests).toHaveLength(1)
    expect(elsewhere.connections()).toBe(0)
    await elsewhere.close()
  })

  it.each([
    ['HTML', html],
    ['nothing', ''],
    ['truncated JSON', '{"id":"task_1","output":{"choi'],
    ['an array', []],
    ['null', 'null'],
    ['a number', '42'],
    ['an empty object', {}],
    ['wrong types all over', { id: 7, task_id: {}, status: 3, output: 'x', code: null, usage: [] }],
    ['an id that is a path', { id: '../balance', status: 'processing' }],
    ['prototype keys', '{"__proto__":{"id":"task_1"},"constructor":{"id":"task_1"}}'],
    [
      'an image that is no URL',
      { output: { choices: [{ message: { content: [{ image: 'x' }] } }] } },
    ],
    ['a file: image', { status: 'completed', output: { image_urls: ['file:///etc/passwd'] } }],
  ])('200 with %s: ambiguous, the answer kept', async (_, body) => {
    server().behave(scripted.answerWith(200, body))
    const failure = await submit()
    expect(failure).toMatchObject({ kind: 'ambiguous', code: 'unreadable_answer', status: 200 })
    expect(failure.rawAnswer ?? '').toBe(typeof body === 'string' ? body : JSON.stringify(body))
    expect(server().requests).toHaveLength(1)
  })

  it.each([
    [400, 'refused'],
    [401, 'blocked'],
    [402, 'blocked'],
    [403, 'blocked'],
    [404, 'refused'],
    [405, 'refused'],
    [408, 'ambiguous'],
    [413, 'refused'],
    [429, 'throttled'],
    [500, 'ambiguous'],
    [502, 'ambiguous'],
    [503, 'ambiguous'],
    [504, 'ambiguous'],
  ])('%i with HTML: %s by its status', async (status, kind) => {
    server().behave(scripted.answerWith(status, html))
    const failure = await submit()
    expect(failure).toMatchObject({ kind, code: `http_${status}`, status, rawAnswer: html })
  })

  it('with a 401 cut off in its body: still blocked', async () => {
    server().behave(scripted.resetMidAnswer(401))
    expect(await submit()).toMatchObject({ kind: 'blocked', code: 'http_401', status: 401 })
  })

  it('by a key that no header can carry: blocked, nothing sent', async () => {
    const provider = subject.create({
      baseUrl: server().origin + subject.basePath,
      apiKey: `${apiKeys[subject.id]}\r\nx-evil: 1`,
    })
    expect(await failureOf(provider.submit(subject.order))).toMatchObject({
      kind: 'blocked',
      code: 'unsendable',
    })
    expect(server().connections()).toBe(0)
  })

  it('keeps at most 8,000 characters, without the key, signed queries, NUL or lone surrogates', async () => {
    const key = apiKeys[subject.id]
    const leak = `Bearer ${key} https://a.oss.example/x.png?Expires=1&Signature=abc \u0000\ud800 `
    const body = { echo: leak.repeat(200), escaped: 'PLACEHOLDER' }
    const text = JSON.stringify(body).replace(
      'PLACEHOLDER',
      'https:\\/\\/a.example\\/x.png\\u003fExpires=1\\u0026Signature=abc',
    )
    server().behave(scripted.answerWith(200, text))
    const { rawAnswer = '' } = await submit()
    expect(rawAnswer.length).toBeLessThanOrEqual(8000)
    expect(rawAnswer).toContain('https://a.oss.example/x.png?…')
    expect(rawAnswer).not.toContain(key)
    expect(rawAnswer).not.toContain('\0')
    expect(rawAnswer.isWellFormed()).toBe(true)
  })
})
