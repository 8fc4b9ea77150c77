import type { Page } from 'playwright-core'
import { onSeededPage, slowCpu } from './open-page'
import type { Figure } from './run'
import { pictureCount } from './seeded'

export const title = `Review by keyboard with ${pictureCount} waiting or decided: from the key A to the next picture`

/** In each round so many are approved, and taken back at the end: the data folder is used again. */
const decisions = 30
/** Nobody decides faster than twice a second. */
const betweenKeysMs = 500

/** From the event of the key to the frame after the one in which the next picture stood there with its pixels. */
const keyToPicture = (): { time: Promise<number> } => ({
  time: new Promise((resolve) => {
    const shown = () => document.querySelector<HTMLImageElement>('main img[fetchpriority=high]')
    const before = shown()?.src
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          const image = shown()
          const there = image && image.src !== before && image.complete && image.naturalWidth > 0
          requestAnimationFrame(there ? () => resolve(performance.now() - timeStamp) : look)
        }
        requestAnimationFrame(look)
      },
      { once: true, capture: true },
    )
  }),
})

async function decideMany(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < decisions; at += 1) {
    const listening = await page.evaluateHandle(keyToPicture)
    await page.keyboard.press('a')
    times.push(await listening.evaluate(({ time }) => time))
    await page.waitForTimeout(betweenKeysMs)
  }
  for (let at = 0; at < decisions; at += 1) {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.keyboard.press('u')
    await answer
  }
  return times.sort((a, b) => a - b)
}

const figureOf = (name: string, times: readonly number[], promised: string): Figure => ({
  name: `${name}: median and longest of ${decisions}`,
  measured: `${times[decisions >> 1]?.toFixed(0)}, ${times.at(-1)?.toFixed(0)} ms`,
  promised,
})

export const measure = (): Promise<Figure[]> =>
  onSeededPage('/review', async (page, session) => {
    const plain = await decideMany(page)
    await slowCpu(session, 4)
    const slowed = await decideMany(page)
    return [
      figureOf('key to next picture', plain, 'under 100 ms'),
      figureOf('with the CPU slowed 4×', slowed, 'no promise'),
    ]
  })
