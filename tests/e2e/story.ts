import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base, type Page, type WorkerFixture } from '@playwright/test'
import { type ServerProcess, startServer } from '../server'

export const admin = {
  name: 'Mei Lin',
  email: 'mei@example.test',
  password: 'a long enough password',
}

/** Makes the first account, or signs in where it exists already: every story can be run alone. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/')
  if (page.url().endsWith('/setup')) {
    await page.getByLabel('Name', { exact: true }).fill(admin.name)
    await page.getByLabel('Email', { exact: true }).fill(admin.email)
    await page.getByLabel('Password', { exact: true }).fill(admin.password)
    await page.getByRole('button', { name: 'Create account' }).click()
  } else if (page.url().includes('/sign-in')) {
    await page.getByLabel('Email', { exact: true }).fill(admin.email)
    await page.getByLabel('Password', { exact: true }).fill(admin.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toBeEnabled()
}

interface Surroundings {
  dataDir: string
  server: ServerProcess
}

const dataDir: [WorkerFixture<string, { browserName: string }>, { scope: 'worker' }] = [
  async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'z-image-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  { scope: 'worker' },
]

/** `test.use(serverOfItsOwn)` at the top of a file: for stories that break what others look at. */
export const serverOfItsOwn = { dataDir }

/** Each worker has a server and a database of its own. A page that complains is a failing page. */
export const test = base.extend<{ quiet: undefined }, Surroundings>({
  dataDir,
  server: [
    async ({ dataDir }, use) => {
      const server = await startServer({ DATA_DIR: dataDir })
      await server.ready()
      await use(server)
      await server.signal('SIGTERM')
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt', exact: true })
export const generate = (page: Page) => page.getByRole('button', { name: /^Generate/ })
/** What decides takes nothing before the page answers; nor are keys heard until then. */
export const decisionsAnswer = (page: Page) =>
  expect(page.getByRole('button', { name: 'Approve', exact: true }).first()).toBeEnabled()
/** Measured by the browser, a wall answers to ticks and keys. */
export const wallAnswers = (page: Page) =>
  expect(page.locator('[aria-posinset]').first()).toHaveCSS('position', 'absolute')
export const generations = (page: Page) =>
  page.getByRole('region', { name: 'Generations' }).getByRole('article')

export async function choose(page: Page, group: string, option: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: option, exact: true })
    .check({ force: true })
}

export { expect }
