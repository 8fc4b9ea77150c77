/** The main job against a server that is not ours: exact requests, one each, through a kill -9, and no secret in sight. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { startServer, type ServerProcess } from '../server'
import { startWireServer } from '../wire-server'

const keys = { reapi: 'rk_canary-4a1f-reapi', modelStudio: 'sk-canary-9b2e-studio' }
const signature = 'canary-7c3d-signature'
const secret = 'canary-5e6f-session-secret'
const canaries = [...Object.values(keys), signature, secret]
const account = { email: 'wire@example.test', password: 'a long enough password' }

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

test('both providers elsewhere: one exact request for each picture, through a kill', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const wire = await startWireServer(signature)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'z-image-wire-'))
  const settings = {
    DATA_DIR: dataDir,
    NEXTAUTH_SECRET: secret,
    ADMIN_EMAIL: account.email,
    ADMIN_PASSWORD: account.password,
    REAPI_API_KEY: keys.reapi,
    REAPI_BASE_URL: `${wire.origin}/deep/path/api/v1`,
    DASHSCOPE_API_KEY: keys.modelStudio,
    DASHSCOPE_BASE_URL: `${wire.origin}/api/v1`,
    RESULT_HOSTS: wire.host,
  }
  const logs: string[] = []
  let server: ServerProcess | undefined
  try {
    server = await startServer(settings)
    await server.ready()
    const context = await browser.newContext({ baseURL: server.origin })
    const page = await context.newPage()
    const bodies: string[] = []
    page.on('response', (response) => {
      if (/text|json|javascript/.test(response.headers()['content-type'] ?? ''))
        void response.text().then(
          (text) => bodies.push(text),
          () => undefined,
        )
    })
    await page.goto('/sign-in')
    await page.getByLabel('Email', { exact: true }).fill(account.email)
    await page.getByLabel('Password', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible()

    const send = (data: object) =>
      page.request.post('/api/v1/images/generations', {
        data,
        headers: { origin: server?.origin ?? '', 'sec-fetch-site': 'same-origin' },
      })
    const reapi = await send({
      model: 'z-image',
      prompt: '招牌「开」 “OPEN” 😀',
      aspect_ratio: '16:9',
    })
    const studio = await send({
      model: 'z-image-turbo',
      prompt: 'A tea house',
      size: '1024x1536',
      seed: 42,
      prompt_extend: true,
      negative_prompt: 'blur',
    })
    expect([reapi.status(), studio.status()]).toEqual([200, 200])
    const ids = [await reapi.json(), await studio.json()].map(({ id }: { id: string }) => id)
    const states = async () => {
      const answers = await Promise.all(ids.map((id) => page.request.get(`/api/v1/tasks/${id}`)))
      return Promise.all(
        answers.map(async (task) => ((await task.json()) as { status: string }).status),
      )
    }
    await expect.poll(states, { timeout: 30_000 }).toEqual(['processing', 'completed'])
    await expect.poll(() => wire.paid.length).toBe(2)

    logs.push(server.output())
    await server.signal('SIGKILL')
    wire.finish()
    server = await startServer({ ...settings, PORT: new URL(server.origin).port })
    await server.ready()
    await expect.poll(states, { timeout: 45_000 }).toEqual(['completed', 'completed'])

    const byPath = [...wire.paid].sort((a, b) => (a.path < b.path ? -1 : 1))
    expect(byPath).toEqual([
      {
        path: '/api/v1/services/aigc/multimodal-generation/generation',
        contentType: 'application/json',
        authorization: `Bearer ${keys.modelStudio}`,
        body: {
          model: 'z-image-turbo',
          input: { messages: [{ role: 'user', content: [{ text: 'A tea house' }] }] },
          parameters: { size: '1024*1536', prompt_extend: true, seed: 42, negative_prompt: 'blur' },
        },
      },
      {
        path: '/deep/path/api/v1/images/generations',
        contentType: 'application/json',
        authorization: `Bearer ${keys.reapi}`,
        body: {
          model: 'z-image',
          prompt: '招牌「开」 “OPEN” 😀',
          aspect_ratio: '16:9',
          nsfw_checker: false,
        },
      },
    ])

    for (const address of ['/', '/gallery', '/settings', '/spend']) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await expect(
        page.getByText('Sandbox', { exact: true }).filter({ visible: true }),
      ).toHaveCount(0)
    }
    await page.goto('/gallery')
    await page.locator('a[href^="/gallery/"]').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(
      (
        await page.request.post(`${server.origin}/sandbox/reapi/api/v1/images/generations`)
      ).status(),
    ).toBe(404)

    logs.push(server.output())
    for (const canary of canaries) {
      expect(logs.join('\n')).not.toContain(canary)
      expect(bodies.filter((body) => body.includes(canary))).toEqual([])
      expect(await page.content()).not.toContain(canary)
    }
    for (const file of await filesUnder('.next/static')) {
      const text = await readFile(file, 'latin1')
      expect(canaries.filter((canary) => text.includes(canary))).toEqual([])
    }
    await context.close()
  } finally {
    await server?.signal('SIGKILL')
    await wire.close()
    await rm(dataDir, { recursive: true, force: true })
  }
})
