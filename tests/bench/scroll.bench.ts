import { chromium, type CDPSession, type Page } from 'playwright-core'
import { findBrowser } from '../e2e/browser'
import { startServer } from '../server'
import type { Figure } from './run'
import { benchUser, pictureCount, seededFolder } from './seeded'

export const title = `Scrolling ${pictureCount} pictures from end to end in a browser, its CPU slowed 4×`

interface Journey {
  /** The most there were at once. */
  tiles: number
  nodes: number
  /** Tiles in sight, at most. */
  inSight: number
  longTasks: number[]
  shift: number
  height: number
  loaded: number
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('Email', { exact: true }).fill(benchUser.email)
  await page.getByLabel('Password', { exact: true }).fill(benchUser.password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
}

/** Scrolls three quarters of a screen at a time, as fast as the wall comes, until its end is there. */
const travel = (): Promise<Journey> =>
  new Promise((resolve) => {
    const longTasks: number[] = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration)
    }).observe({ entryTypes: ['longtask'] })
    let shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') shift += entry.value
    }).observe({ type: 'layout-shift' })
    const most = { tiles: 0, nodes: 0, inSight: 0 }
    let loaded = 0
    let still = 0
    let steps = 0
    /** Now and then: asking where everything lies costs more than what is measured. */
    const look = () => {
      const tiles = [...document.querySelectorAll('[role=listitem]')]
      const sights = tiles.filter((tile) => {
        const { top, bottom } = tile.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      loaded = Math.max(loaded, ...tiles.map((tile) => Number(tile.getAttribute('aria-posinset'))))
      most.tiles = Math.max(most.tiles, tiles.length)
      most.inSight = Math.max(most.inSight, sights.length)
      most.nodes = Math.max(most.nodes, document.querySelectorAll('main *').length)
    }
    const step = () => {
      steps += 1
      if (steps % 10 === 0) look()
      const before = scrollY
      scrollBy(0, innerHeight * 0.75)
      still = scrollY === before ? still + 1 : 0
      const { scrollHeight: height } = document.documentElement
      if (still > 300) resolve({ ...most, longTasks, shift, height, loaded })
      else setTimeout(step, 50)
    }
    step()
  })

async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024
}

export async function measure(): Promise<Figure[]> {
  const server = await startServer({ DATA_DIR: await seededFolder() })
  const { executablePath, args, env } = findBrowser()
  const browser = await chromium.launch({ executablePath, args, env })
  try {
    await server.ready()
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    // The loader of this file names functions by a helper of its own, which no page has.
    await page.addInitScript({ content: 'globalThis.__name = (value) => value' })
    await signIn(page, server.origin)
    await page.goto(`${server.origin}/gallery`, { waitUntil: 'networkidle' })
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const before = await heapMegabytes(session)
    const journey = await page.evaluate(travel)
    const after = await heapMegabytes(session)
    const long = journey.longTasks.filter((duration) => duration > 50)
    const longest = Math.max(0, ...journey.longTasks)
    return [
      { name: 'pictures passed', measured: String(journey.loaded), promised: 'all' },
      {
        name: 'pictures in the page at once, and in one screen, at most',
        measured: `${journey.tiles}, ${journey.inSight}`,
        promised: 'three screens',
      },
      {
        name: 'elements in the page at most',
        measured: String(journey.nodes),
        promised: 'no promise',
      },
      {
        name: 'tasks over 50 ms, and the longest',
        measured: `${long.length}, ${longest.toFixed(0)} ms`,
        promised: 'none',
      },
      { name: 'layout shift', measured: journey.shift.toFixed(4), promised: 'none' },
      {
        name: 'JavaScript heap before and after',
        measured: `${before.toFixed(1)}, ${after.toFixed(1)} MB`,
        promised: 'flat',
      },
    ]
  } finally {
    await browser.close()
    await server.signal('SIGTERM')
  }
}
