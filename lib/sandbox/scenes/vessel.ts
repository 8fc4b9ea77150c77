/** Bottles, jars and bowls, turned from half an outline. */
import { box, clouds, fade, glow, outOfFocus, texture } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'

/** Half the outline of a vessel, foot to rim: [height, half width], both in parts. */
type Profile = readonly (readonly [up: number, half: number])[]

export const slender: Profile[] = [
  [
    [0, 0.62],
    [0.06, 0.72],
    [0.3, 1],
    [0.52, 0.86],
    [0.68, 0.42],
    [0.78, 0.28],
    [0.93, 0.28],
    [1, 0.4],
  ],
  [
    [0, 0.8],
    [0.1, 0.94],
    [0.55, 1],
    [0.64, 0.9],
    [0.72, 0.36],
    [0.96, 0.3],
    [1, 0.36],
  ],
  [
    [0, 0.9],
    [0.04, 1],
    [0.5, 0.97],
    [0.9, 0.98],
    [1, 1],
  ],
]

export const squat: Profile[] = [
  [
    [0, 0.5],
    [0.08, 0.56],
    [0.4, 0.94],
    [0.6, 1],
    [0.8, 0.84],
    [0.92, 0.66],
    [1, 0.72],
  ],
  [
    [0, 0.4],
    [0.05, 0.44],
    [0.22, 0.56],
    [0.6, 0.9],
    [0.9, 1],
    [1, 1],
  ],
]

export interface Vessel {
  x: number
  foot: number
  wide: number
  tall: number
  colour: string
  profile: Profile
}

function outline({ ctx }: Scene, { x, foot, wide, tall, profile }: Vessel) {
  const points = profile.map(([up, half]) => [half * wide * 0.5, foot - up * tall] as const)
  const curve = wide * 0.07
  const rim = points.at(-1) ?? [0, foot]
  ctx.beginPath()
  ctx.moveTo(x - rim[0], rim[1])
  // Catmull-Rom: through every point, without a corner.
  const side = (sign: 1 | -1, row: typeof points) => {
    for (let place = 1; place < row.length; place += 1) {
      const [from, to] = [row[place - 1] ?? rim, row[place] ?? rim]
      const [before, after] = [row[place - 2] ?? from, row[place + 1] ?? to]
      ctx.bezierCurveTo(
        x + sign * (from[0] + (to[0] - before[0]) / 6),
        from[1] + (to[1] - before[1]) / 6,
        x + sign * (to[0] - (after[0] - from[0]) / 6),
        to[1] - (after[1] - from[1]) / 6,
        x + sign * to[0],
        to[1],
      )
    }
  }
  side(-1, [...points].reverse())
  const footHalf = points[0]?.[0] ?? 0
  ctx.ellipse(x, foot, footHalf, curve * (footHalf / wide) * 2, 0, Math.PI, 0, true)
  side(1, points)
  return { rim, curve }
}

export function shadowOf({ ctx, width, height, unit }: Scene, { x, foot, wide, tall }: Vessel) {
  for (const [softness, long, alpha] of [
    [4.5, 1, 0.5],
    [1.2, 0.2, 0.6],
  ] as const)
    outOfFocus(ctx, width, height, unit * softness, (layer) => {
      layer.fillStyle = `rgba(42, 30, 30, ${alpha})`
      layer.beginPath()
      layer.ellipse(
        x + tall * 0.3 * long,
        foot + unit * 0.8,
        wide * 0.42 + tall * 0.32 * long,
        wide * 0.085 + unit,
        0.03,
        0,
        7,
      )
      layer.fill()
    })
}

export function vessel(scene: Scene, item: Vessel) {
  const { ctx, unit, random } = scene
  const { x, wide, tall, foot, colour } = item
  const { rim, curve } = outline(scene, item)
  ctx.fillStyle = colour
  ctx.fill()
  ctx.save()
  ctx.clip()
  ctx.fillStyle = fade(
    ctx,
    [x - wide / 2, 0],
    [x + wide / 2, 0],
    [
      [0, 'rgba(20, 12, 14, 0.22)'],
      [0.2, 'rgba(255, 250, 238, 0.36)'],
      [0.42, 'rgba(255, 250, 238, 0.06)'],
      [0.8, 'rgba(20, 12, 18, 0.42)'],
      [0.95, 'rgba(20, 12, 18, 0.5)'],
      [1, 'rgba(20, 12, 18, 0.34)'],
    ],
  )
  const area = box(x - wide / 2, foot - tall, wide, tall * 1.1)
  ctx.fillRect(area.x, area.y, area.width, area.height)
  ctx.fillStyle = fade(
    ctx,
    [0, foot - tall * 0.3],
    [0, foot],
    [
      [0, 'rgba(30, 18, 18, 0)'],
      [1, 'rgba(30, 18, 18, 0.26)'],
    ],
  )
  ctx.fillRect(area.x, area.y, area.width, area.height)
  texture(ctx, clouds(random, 96, 96, 0, 9), area, 0.3)
  glow(ctx, x - wide * 0.24, foot - tall * 0.5, wide * 0.3, '255, 250, 236', 0.35, 'screen', 2)
  ctx.restore()
  ctx.beginPath()
  ctx.ellipse(x, rim[1], rim[0], Math.max(unit * 0.4, curve * (rim[0] / wide) * 2), 0, 0, 7)
  ctx.fillStyle = colour
  ctx.fill()
  ctx.fillStyle = fade(
    ctx,
    [x - rim[0], 0],
    [x + rim[0], 0],
    [
      [0, 'rgba(12, 8, 10, 0.72)'],
      [1, 'rgba(12, 8, 10, 0.3)'],
    ],
  )
  ctx.fill()
  ctx.strokeStyle = 'rgba(255, 250, 240, 0.35)'
  ctx.lineWidth = unit * 0.22
  ctx.stroke()
}
