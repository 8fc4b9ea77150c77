import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installationSecret } from '@/lib/installation-secret'
import { isSandboxKey, sandboxKey, sandboxOrigin } from '@/lib/sandbox-key'
import { sandboxIsOpen } from '@/lib/sandbox/open'
import { openStage, type Stage } from '../contract/sandbox/stage'

let stage: Stage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

describe('the secret of an installation', () => {
  it('is made once, for the owner alone, and read again', async () => {
    const secret = installationSecret()
    const file = path.join(stage.dataDir, 'secret')
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(stage.dataDir)).toEqual(['secret'])
    vi.resetModules()
    Reflect.deleteProperty(globalThis, 'zimageInstallationSecret')
    const fresh = await import('@/lib/installation-secret')
    expect(fresh.installationSecret()).toBe(secret)
  })

  it('is one, though four processes start at once', async () => {
    const script = path.join(stage.dataDir, 'start.mjs')
    const module = pathToFileURL(path.resolve('lib/installation-secret.ts')).href
    fs.writeFileSync(
      script,
      `const { installationSecret } = await import('${module}')\nprocess.stdout.write(installationSecret())\n`,
    )
    const start = () =>
      promisify(execFile)(
        process.execPath,
        ['--conditions=react-server', '--import', 'tsx', script],
        {
          env: {
            ...process.env,
            NEXTAUTH_SECRET: '',
            DATA_DIR: stage.dataDir,
            TSX_TSCONFIG_PATH: path.resolve('tsconfig.json'),
          },
        },
      )
    const secrets = await Promise.all([start(), start(), start(), start()])
    expect(new Set(secrets.map(({ stdout }) => stdout)).size).toBe(1)
    expect(secrets[0]?.stdout).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('is not silently replaced when its file is damaged', () => {
    fs.writeFileSync(path.join(stage.dataDir, 'secret'), '')
    expect(() => installationSecret()).toThrow(/does not hold a secret/)
  })

  it('is the configured one, when there is one, and then no file', () => {
    const configured = openStage({ NEXTAUTH_SECRET: 'sixteen characters and more' })
    expect(installationSecret()).toBe('sixteen characters and more')
    expect(fs.readdirSync(configured.dataDir)).toEqual([])
    configured.close()
  })
})

describe('the sandbox key', () => {
  it('belongs to one installation', () => {
    const key = sandboxKey()
    expect(key).toMatch(/^sandbox_[A-Za-z0-9_-]{43}$/)
    expect(isSandboxKey(key)).toBe(true)
    const neighbour = openStage()
    expect(isSandboxKey(key)).toBe(false)
    neighbour.close()
  })

  it.each(['', 'sandbox_', 'rk_live', '\u0000', 'é'.repeat(51)])('is not %j', (candidate) => {
    expect(isSandboxKey(candidate)).toBe(false)
  })
})

describe('the door', () => {
  it.each([
    [{}, true],
    [{ REAPI_API_KEY: 'rk_1' }, true],
    [{ DASHSCOPE_API_KEY: 'sk-1' }, true],
    [{ REAPI_API_KEY: 'rk_1', DASHSCOPE_API_KEY: 'sk-1' }, false],
  ])('with %j is open: %s', async (variables, open) => {
    const configured = openStage(variables)
    expect(sandboxIsOpen()).toBe(open)
    const { GET } = await import('@/app/sandbox/[...wire]/route')
    const request = new Request(`${sandboxOrigin()}/sandbox/reapi/api/v1/balance`)
    const response = await GET(request, {
      params: Promise.resolve({ wire: ['reapi', 'api', 'v1', 'balance'] }),
    })
    expect(response.status).toBe(open ? 401 : 404)
    configured.close()
  })
})
