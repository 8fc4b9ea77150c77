import type { CDPSession } from 'playwright-core'
import { onSeededPage, slowCpu } from './open-page'
import type { Figure } from './run'
import { pictureCount } from './seeded'

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

export const measure = (): Promise<Figure[]> =>
  onSeededPage('/gallery', async (page, session) => {
    await session.send('Performance.enable')
    await slowCpu(session, 4)
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
  })
