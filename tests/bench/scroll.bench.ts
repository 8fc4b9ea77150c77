import type { CDPSession, Page } from 'playwright-core'
import { onSeededPage, slowCpu } from './open-page'
import type { Figure } from './run'
import { pictureCount } from './seeded'
import { taskFigures, tasksOf } from './tasks'

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
  shift: number
  /** Pictures known of in the end. */
  known: number
}

/** Runs in the page. Asking where everything lies is dear: without `counting` it is done once, at the end. */
const travel = ({ part, every, screens, counting }: Pace & { counting: boolean }) =>
  new Promise<Journey>((resolve) => {
    let shift = 0
    const shifts = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') shift += entry.value
    })
    shifts.observe({ type: 'layout-shift' })
    const most = { places: 0, nodes: 0, inSight: 0, known: 0 }
    let still = 0
    let steps = 0
    const look = () => {
      const places = [...document.querySelectorAll('[role=list] > :is([role=listitem], div)')]
      const sights = places.filter((place) => {
        const { top, bottom } = place.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      for (const each of document.querySelectorAll('[role=listitem]'))
        most.known = Math.max(most.known, Number(each.getAttribute('aria-posinset')))
      most.places = Math.max(most.places, places.length)
      most.inSight = Math.max(most.inSight, sights.length)
      most.nodes = Math.max(most.nodes, document.querySelectorAll('main *').length)
    }
    const step = () => {
      steps += 1
      if (counting && steps % 10 === 0) look()
      const before = scrollY
      scrollBy(0, innerHeight * part)
      still = scrollY === before ? still + 1 : 0
      if (still <= 300 && steps * part < screens) return setTimeout(step, every)
      look()
      shifts.disconnect()
      return resolve({ ...most, shift })
    }
    scrollTo(0, 0)
    setTimeout(step, 1000)
  })

async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024
}

function placeFigures(name: string, { places, inSight, nodes }: Journey): Figure[] {
  return [
    {
      name: `${name}: pictures at once, and in one screen, at most`,
      measured: `${places}, ${inSight}`,
      promised: 'three screens',
    },
    { name: `${name}: elements at most`, measured: String(nodes), promised: 'no promise' },
  ]
}

async function journey(page: Page, session: CDPSession, name: string, pace: Pace) {
  let shift = 0
  let known = 0
  const tasks = await tasksOf(session, async () => {
    const seen = await page.evaluate(travel, { ...pace, counting: false })
    shift = seen.shift
    known = seen.known
  })
  const figures = [
    ...taskFigures(name, tasks, 'none'),
    { name: `${name}: layout shift`, measured: shift.toFixed(4), promised: 'none' },
  ]
  return { figures, known }
}

export const measure = (): Promise<Figure[]> =>
  onSeededPage('/gallery', async (page, session) => {
    await session.send('Performance.enable')
    await slowCpu(session, 4)
    const before = await heapMegabytes(session)
    const slow = await journey(page, session, '60 screens', looking)
    const end = await journey(page, session, 'to the end', flying)
    const after = await heapMegabytes(session)
    const count = (pace: Pace) => page.evaluate(travel, { ...pace, screens: 60, counting: true })
    return [
      ...slow.figures,
      ...end.figures,
      ...placeFigures('looking', await count(looking)),
      ...placeFigures('flying', await count(flying)),
      { name: 'pictures passed', measured: String(end.known), promised: 'all' },
      {
        name: 'JavaScript heap before and after',
        measured: `${before.toFixed(1)}, ${after.toFixed(1)} MB`,
        promised: 'flat',
      },
    ]
  })
