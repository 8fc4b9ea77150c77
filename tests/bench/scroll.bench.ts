import type { CDPSession } from 'playwright-core'
import { onSeededPage, slowCpu } from './open-page'
import type { Figure } from './run'
import { pictureCount } from './seeded'

export const title = `Scrolling ${pictureCount} pictures in a browser, its CPU slowed 4×`

interface Pace {
  /** Of a screen. */
  part: number
  /** In milliseconds; a slow page takes longer. */
  every: number
  /** Screens, or until there are no more. */
  screens: number
}

/** Nobody sees a picture: only colours go by. */
const flying: Pace = { part: 0.75, every: 50, screens: Infinity }
/** Two screens a second, every picture drawn. */
const looking: Pace = { part: 0.2, every: 100, screens: 60 }

interface Journey {
  /** Pictures and the places of others, the most there were at once, and the most in one screen. */
  places: number
  inSight: number
  nodes: number
  longTasks: number[]
  shift: number
  /** Pictures known of in the end. */
  known: number
}

const travel = ({ part, every, screens }: Pace): Promise<Journey> =>
  new Promise((resolve) => {
    const longTasks: number[] = []
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration)
    })
    tasks.observe({ entryTypes: ['longtask'] })
    let shift = 0
    const shifts = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') shift += entry.value
    })
    shifts.observe({ type: 'layout-shift' })
    const most = { places: 0, nodes: 0, inSight: 0 }
    let known = 0
    let still = 0
    let steps = 0
    /** Now and then: asking where everything lies costs more than what is measured. */
    const look = () => {
      const places = [...document.querySelectorAll('[role=list] > :is([role=listitem], div)')]
      const sights = places.filter((place) => {
        const { top, bottom } = place.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      for (const each of document.querySelectorAll('[role=listitem]'))
        known = Math.max(known, Number(each.getAttribute('aria-posinset')))
      most.places = Math.max(most.places, places.length)
      most.inSight = Math.max(most.inSight, sights.length)
      most.nodes = Math.max(most.nodes, document.querySelectorAll('main *').length)
    }
    const step = () => {
      steps += 1
      if (steps % 10 === 0) look()
      const before = scrollY
      scrollBy(0, innerHeight * part)
      still = scrollY === before ? still + 1 : 0
      if (still <= 300 && steps * part < screens) return setTimeout(step, every)
      look()
      tasks.disconnect()
      shifts.disconnect()
      return resolve({ ...most, longTasks, shift, known })
    }
    step()
  })

async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024
}

function figuresOf(name: string, { places, inSight, nodes, longTasks, shift }: Journey): Figure[] {
  const long = longTasks.filter((duration) => duration > 50)
  return [
    {
      name: `${name}: pictures at once, and in one screen, at most`,
      measured: `${places}, ${inSight}`,
      promised: 'three screens',
    },
    { name: `${name}: elements at most`, measured: String(nodes), promised: 'no promise' },
    {
      name: `${name}: tasks over 50 ms, and the longest`,
      measured: `${long.length}, ${Math.max(0, ...longTasks).toFixed(0)} ms`,
      promised: 'none',
    },
    { name: `${name}: layout shift`, measured: shift.toFixed(4), promised: 'none' },
  ]
}

export const measure = (): Promise<Figure[]> =>
  onSeededPage('/gallery', async (page, session) => {
    await session.send('Performance.enable')
    await slowCpu(session, 4)
    const before = await heapMegabytes(session)
    const slow = await page.evaluate(travel, looking)
    const end = await page.evaluate(travel, flying)
    const after = await heapMegabytes(session)
    return [
      ...figuresOf('60 screens', slow),
      ...figuresOf('to the end', end),
      { name: 'pictures passed', measured: String(end.known), promised: 'all' },
      {
        name: 'JavaScript heap before and after',
        measured: `${before.toFixed(1)}, ${after.toFixed(1)} MB`,
        promised: 'flat',
      },
    ]
  })
