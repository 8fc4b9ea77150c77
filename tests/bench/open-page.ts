import { chromium, type CDPSession, type Page } from 'playwright-core'
import { findBrowser } from '../e2e/browser'
import { startServer } from '../server'
import { benchUser, seededFolder } from './seeded'

const patienceMs = 120_000

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill(benchUser.email)
  await page.getByLabel('Password', { exact: true }).fill(benchUser.password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
}

/** A page of the built server over the seeded pictures, in a browser of its own. Works with whoever is signed in there. */
export async function onSeededPage<Result>(
  address: string,
  use: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const server = await startServer({ DATA_DIR: await seededFolder() })
  const { executablePath, args, env } = findBrowser()
  const browser = await chromium.launch({ executablePath, args, env })
  try {
    await server.ready()
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      baseURL: server.origin,
    })
    page.setDefaultTimeout(patienceMs)
    // The loader of this file names functions by a helper of its own, which no page has.
    await page.addInitScript({ content: 'globalThis.__name = (value) => value' })
    await signIn(page)
    await page.goto(address, { waitUntil: 'networkidle' })
    return await use(page, await page.context().newCDPSession(page))
  } finally {
    await browser.close()
    await server.signal('SIGTERM')
  }
}

export const slowCpu = (session: CDPSession, rate: number) =>
  session.send('Emulation.setCPUThrottlingRate', { rate })
