import { afterEach, describe, expect, it, vi } from 'vitest'
import { providerAt, useScriptedServer } from './harness'
import { answerWith } from './scripted-server'
import { apiKeys, subjects } from './subjects'

describe.each(subjects)('$id: a submit', (subject) => {
  const server = useScriptedServer()
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('is one POST with exactly the documented headers and body', async () => {
    server().behave(answerWith(subject.success.status, subject.success.body))
    await providerAt(subject, server()).submit(subject.order)

    expect(server().requests).toHaveLength(1)
    const [request] = server().requests
    expect(request?.method).toBe('POST')
    expect(request?.path).toBe(subject.submitPath)
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: `Bearer ${apiKeys[subject.id]}`,
    })
    expect(request?.headerNames.sort()).toEqual([
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
    ])
    expect(JSON.parse(request?.body ?? '')).toEqual(subject.body)
  })

  it('gives the documented outcome', async () => {
    server().behave(answerWith(subject.success.status, subject.success.body))
    await expect(providerAt(subject, server()).submit(subject.order)).resolves.toEqual(
      subject.outcome,
    )
  })

  it('uses a connection of its own, so that no idle timeout can hit it', async () => {
    server().behave(answerWith(subject.success.status, subject.success.body))
    const provider = providerAt(subject, server())
    await provider.submit(subject.order)
    await provider.submit(subject.order)
    expect(server().connections()).toBe(2)
  })

  it('takes a base URL with trailing slashes', async () => {
    server().behave(answerWith(subject.success.status, subject.success.body))
    const slashed = { ...subject, basePath: `${subject.basePath}//` }
    await providerAt(slashed, server()).submit(subject.order)
    expect(server().requests[0]?.path).toBe(subject.submitPath)
  })

  it('ignores proxy variables', async () => {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'])
      vi.stubEnv(name, 'http://127.0.0.1:1')
    vi.stubEnv('NO_PROXY', '')
    server().behave(answerWith(subject.success.status, subject.success.body))
    await providerAt(subject, server()).submit(subject.order)
    expect(server().requests).toHaveLength(1)
  })

  it("never sends another provider's order", async () => {
    const foreign = subjects.find(({ id }) => id !== subject.id)!
    await expect(providerAt(subject, server()).submit(foreign.order)).rejects.toThrow(TypeError)
    expect(server().requests).toHaveLength(0)
  })
})
