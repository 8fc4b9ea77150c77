import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Environment, parseEnvironment } from '@/lib/env'
import {
  providerFor,
  providerStatus,
  resultHostAllowed,
  sandboxInUse,
} from '@/lib/providers/registry'
import { answerWith, startScriptedServer } from '@/tests/contract/providers/scripted-server'
import { orders } from '@/tests/contract/providers/subjects'
import { sandboxKey } from '@/lib/sandbox-key'

const cache = globalThis as typeof globalThis & { zimageEnvironment?: Environment }
let dataDir: string

function configure(variables: Record<string, string>) {
  cache.zimageEnvironment = parseEnvironment({ DATA_DIR: dataDir, PORT: '3999', ...variables })
}

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'registry-'))
})
afterEach(() => {
  delete cache.zimageEnvironment
  rmSync(dataDir, { recursive: true })
})

describe('without keys', () => {
  it('every provider is the sandbox', () => {
    configure({ REAPI_BASE_URL: 'https://proxy.example/v1' })
    expect(sandboxInUse()).toBe(true)
    expect(providerStatus('reapi')).toEqual({
      sandbox: true,
      keyPresent: false,
      region: undefined,
      host: '127.0.0.1:3999',
      baseUrlIsCustom: false,
    })
    expect(providerStatus('model-studio')).toMatchObject({ sandbox: true, region: 'singapore' })
  })

  it('a real job left over fails as blocked and is never drawn by the sandbox', async () => {
    configure({})
    const reapi = providerFor('reapi', { sandbox: false })
    const failure = { failure: { kind: 'blocked', code: 'key_missing' } }
    await expect(reapi.submit(orders.reapi)).rejects.toMatchObject(failure)
    await expect(reapi.poll?.({ id: 'x' })).rejects.toMatchObject(failure)
    await expect(reapi.balance?.()).rejects.toMatchObject(failure)
    const modelStudio = providerFor('model-studio', { sandbox: false })
    await expect(modelStudio.submit(orders['model-studio'])).rejects.toMatchObject(failure)
    expect(modelStudio.poll).toBeUndefined()
  })
})

describe('with keys', () => {
  it('the official address of the region is used', () => {
    configure({ REAPI_API_KEY: 'rk_1', DASHSCOPE_API_KEY: 'sk-1', DASHSCOPE_REGION: 'beijing' })
    expect(sandboxInUse()).toBe(false)
    expect(providerStatus('reapi')).toMatchObject({ sandbox: false, host: 'reapi.ai' })
    expect(providerStatus('model-studio')).toEqual({
      sandbox: false,
      keyPresent: true,
      region: 'beijing',
      host: 'dashscope.aliyuncs.com',
      baseUrlIsCustom: false,
    })
    configure({ DASHSCOPE_API_KEY: 'sk-1' })
    expect(providerStatus('model-studio').host).toBe('dashscope-intl.aliyuncs.com')
    expect(sandboxInUse()).toBe(true)
  })

  it('goes to the configured base URL, and a sandbox job still to the sandbox', async () => {
    const server = await startScriptedServer()
    server.behave(answerWith(200, { id: 'task_1', status: 'processing' }))
    configure({
      PORT: new URL(server.origin).port,
      REAPI_API_KEY: 'rk_real',
      REAPI_BASE_URL: `${server.origin}/v9/`,
    })
    expect(providerStatus('reapi')).toMatchObject({ baseUrlIsCustom: true })
    await providerFor('reapi', { sandbox: false }).submit(orders.reapi)
    await providerFor('reapi', { sandbox: true }).submit(orders.reapi)
    expect(server.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/v9/images/generations', 'Bearer rk_real'],
      ['/sandbox/reapi/api/v1/images/generations', `Bearer ${sandboxKey()}`],
    ])
    await server.close()
  })
})

it('trusts the sandbox for sandbox jobs alone, and listed hosts for real ones alone', () => {
  configure({ RESULT_HOSTS: 'pictures.lan' })
  const asked = (url: string, sandbox: boolean) =>
    resultHostAllowed('reapi', { sandbox }, new URL(url)).allowed
  expect(asked('http://127.0.0.1:3999/sandbox/a.png', true)).toBe(true)
  expect(asked('http://127.0.0.1:3999/sandbox/a.png', false)).toBe(false)
  expect(asked('http://pictures.lan/a.png', true)).toBe(false)
  expect(asked('http://pictures.lan/a.png', false)).toBe(true)
  expect(asked('https://cdn.reapi.ai/a.png', true)).toBe(false)
  expect(asked('https://cdn.reapi.ai/a.png', false)).toBe(true)
})
