/** Skylines, and what grows on them. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { fade } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'

type Rgb = readonly [number, number, number]

export const mix = (from: Rgb, to: Rgb, way: number) =>
  from.map((value, place) => Math.round(value + ((to[place] ?? 0) - value) * way)).join(', ')

/** A skyline of summits at every scale, from the left edge to the right. */
export function skyline(
  { width, random }: Scene,
  level: number,
  rise: number,
  points: number,
): [number, number][] {
  const waves = [1, 2.1, 4.3, 8.7, 17, 34].map((frequency, place) => ({
    frequency: frequency * random.between(0.8, 1.25),
    phase: random.between(0, 9),
    size: 0.5 ** place,
  }))
  return Array.from({ length: points + 1 }, (_, place) => {
    const way = place / points
    let height = 0
    for (const { frequency, phase, size } of waves)
      height += size * (1 - Math.abs(Math.sin(way * frequency * 2.2 + phase)) * 1.5)
    return [way * width, level - rise * (height * 0.62 + random.between(-0.008, 0.008))]
  })
}

export function ridge(
  ctx: SKRSContext2D,
  line: [number, number][],
  height: number,
  color: string,
  mistTo: number,
  haze: string,
) {
  ctx.beginPath()
  ctx.moveTo(0, height)
  for (const [x, y] of line) ctx.lineTo(x, y)
  ctx.lineTo(line.at(-1)?.[0] ?? 0, height)
  const top = Math.min(...line.map(([, y]) => y))
  ctx.fillStyle = fade(
    ctx,
    [0, top],
    [0, mistTo],
    [
      [0, `rgb(${color})`],
      [0.35, `rgb(${color})`],
      [1, `rgb(${haze})`],
    ],
  )
  ctx.fill()
}

export function pines(
  ctx: SKRSContext2D,
  { unit, random }: Scene,
  line: [number, number][],
  color: string,
) {
  ctx.fillStyle = `rgb(${color})`
  for (const [x, y] of line) {
    if (!random.chance(0.6)) continue
    const tall = unit * random.between(1.6, 5.4)
    const left = x + random.between(-1, 1) * unit
    ctx.beginPath()
    for (let tier = 0; tier < 4; tier += 1) {
      const [from, wide] = [y - tall * (0.28 + tier * 0.22), tall * (0.24 - tier * 0.05)]
      ctx.moveTo(left, from - tall * 0.36)
      ctx.lineTo(left + wide, from + tall * 0.05)
      ctx.lineTo(left - wide, from + tall * 0.05)
    }
    ctx.rect(left - tall * 0.03, y - tall * 0.3, tall * 0.06, tall * 0.5)
    ctx.fill()
  }
}
