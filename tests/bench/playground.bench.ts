import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { findBrowser } from '../e2e/browser'
import { startFakeProvider } from '../fake-provider/server'
import { jpeg } from '../pictures'
import { startServer } from '../server'
import type { Figure } from './run'
import { milliseconds, taskFigures, tasksOf } from './tasks'

export const title = 'The playground in a browser: writing, and five pictures on their way'

const person = { email: 'bench@example.test', password: 'bench-password' }
const slowed = 4
const jobs = 5
/** How long the provider takes for a picture. */
const takesMs = 6000

interface Seen {
  /** Milliseconds from the press of a key to the paint that shows it; the browser tells none below 16. */
  keys: number[]
  /** The sum of all layout shifts that no input explains. */
  shift: number
}

/** Runs in the page, before anything else does. */
function watch(): void {
  const keys = new Map<number, number>()
  let shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number')
        shift += 'hadRecentInput' in entry && entry.hadRecentInput === true ? 0 : entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (name === 'keydown') keys.set(startTime, duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  Object.assign(globalThis, {
    seen: () => {
      const told = { keys: [...keys.values()], shift }
      keys.clear()
      shift = 0
      return told
    },
  })
}

/** Since it was last asked. */
const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { seen: () => Seen }).seen())

const slow = (session: CDPSession, rate: number) =>
  session.send('Emulation.setCPUThrottlingRate', { rate })

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('Email', { exact: true }).fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
}

const promptOf = (page: Page) => page.getByRole('textbox', { name: 'Prompt', exact: true })

const sentence =
  'A small corner bakery at blue hour, 傍晚的街角小面包房, gold letters “晨光面包房” on green. '

/** Types at the end of a thousand characters, each key after the last one was painted. */
async function write(page: Page): Promise<number[]> {
  await promptOf(page).fill(sentence.repeat(20).slice(0, 940))
  await promptOf(page).press('ControlOrMeta+End')
  // What no person does, all at once and without a key, is not counted.
  await seen(page)
  for (const letter of 'Kodak Portra 400, soft grain, the sky a deep even blue “Ok”.') {
    await page.keyboard.type(letter)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  }
  return (await seen(page)).keys
}

async function fivePictures(page: Page, words: string): Promise<void> {
  await page.getByRole('spinbutton', { name: 'Images' }).press('ControlOrMeta+A')
  await page.keyboard.type(String(jobs))
  await promptOf(page).press('ControlOrMeta+A')
  await page.keyboard.type(words)
  await page.getByRole('button', { name: /^Generate/ }).click()
  const ready = page
    .getByRole('region', { name: 'Generations' })
    .getByRole('article')
    .filter({ hasText: words })
    .filter({ hasText: 'Ready' })
  await ready.nth(jobs - 1).waitFor({ timeout: 120_000 })
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

export async function measure(): Promise<Figure[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'z-image-bench-'))
  const picture = jpeg(1024, 1024)
  // The sandbox would paint on the same processors.
  const fake = await startFakeProvider({
    submit: () => ({ answer: 'properly', takesMs }),
    poll: () => 'properly',
    resultLifeMs: () => 86_400_000,
    picture: () => picture,
  })
  const server = await startServer({
    DATA_DIR: dataDir,
    ADMIN_EMAIL: person.email,
    ADMIN_PASSWORD: person.password,
    REAPI_API_KEY: 'rk_bench',
    REAPI_BASE_URL: fake.reapiUrl,
    RESULT_HOSTS: fake.host,
  })
  const { executablePath, args, env } = findBrowser()
  const browser = await chromium.launch({ executablePath, args, env })
  try {
    await server.ready()
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    // The loader of this file names functions by a helper of its own, which no page has.
    await page.addInitScript({
      content: `globalThis.__name = (value) => value; (${watch.toString()})()`,
    })
    await signIn(page, server.origin)
    await page.goto(server.origin, { waitUntil: 'networkidle' })
    const session = await page.context().newCDPSession(page)
    const { shift: loading } = await seen(page)
    await slow(session, slowed)
    const keys = await write(page)
    await slow(session, 1)
    await promptOf(page).fill('')
    await page.getByRole('status', { name: 'Character count' }).getByText('0 / ').waitFor()
    await seen(page)
    const usual = await tasksOf(session, () => fivePictures(page, 'Bench: five bells, “ECHO”'))
    const { shift: working } = await seen(page)
    await slow(session, slowed)
    const slowly = await tasksOf(session, () => fivePictures(page, 'Slow bells, “ECHO”'))
    return [
      {
        name: `a key at 1,000 characters, CPU ${slowed}× slower: median, worst`,
        measured: `${milliseconds(median(keys))}, ${milliseconds(Math.max(...keys))}`,
        promised: 'under 50 ms',
      },
      ...taskFigures(`${jobs} jobs`, usual, 'none'),
      ...taskFigures(`${jobs} jobs, CPU ${slowed}× slower`, slowly, 'no promise'),
      {
        name: 'layout shift: loading, then from writing to five pictures',
        measured: `${loading.toFixed(4)}, ${working.toFixed(4)}`,
        promised: 'under 0.02',
      },
    ]
  } finally {
    await browser.close()
    await server.signal('SIGTERM')
    await fake.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
