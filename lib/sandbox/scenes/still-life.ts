/** Vessels and fruit in a row, in quiet colours and one light, after Morandi. Nothing is lettered. */
import { box, clouds, fade, glow, outOfFocus, texture, wash } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'

const looks = [
  {
    wall: ['#b7b3a6', '#d6cebf'],
    table: ['#cbbfac', '#a2917c'],
    clay: ['#e9e2d4', '#b5654a', '#7c8b86', '#d9b36c', '#4e5a66', '#c9a99a'],
    fruit: '#d9822f',
  },
  {
    wall: ['#8f9ea3', '#c2cbc8'],
    table: ['#d8cdbd', '#a69783'],
    clay: ['#f0e9dc', '#39506b', '#b98f62', '#8a3f33', '#dfc9a8', '#6f8076'],
    fruit: '#c23b2c',
  },
  {
    wall: ['#c9a79a', '#e6d2c4'],
    table: ['#e4d5c6', '#b99d88'],
    clay: ['#f4ece0', '#8c4a3f', '#c98a5e', '#55635c', '#e2b9a4', '#3e3b46'],
    fruit: '#e3b23a',
  },
] as const

/** Half the outline of a vessel, foot to rim: [height, half width], both in parts. */
type Profile = readonly (readonly [up: number, half: number])[]
const slender: Profile[] = [
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
const squat: Profile[] = [
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

interface Vessel {
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

function shadowOf({ ctx, width, height, unit }: Scene, { x, foot, wide, tall }: Vessel) {
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

function vessel(scene: Scene, item: Vessel) {
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

function fruit(scene: Scene, x: number, foot: number, radius: number, colour: string) {
  const { ctx, unit } = scene
  shadowOf(scene, { x, foot, wide: radius * 2, tall: radius * 1.6, colour, profile: [] })
  const y = foot - radius * 0.86
  const round = ctx.createRadialGradient(x - radius * 0.4, y - radius * 0.42, 0, x, y, radius * 1.1)
  round.addColorStop(0, 'rgba(255, 246, 220, 0.72)')
  round.addColorStop(0.3, 'rgba(255, 240, 210, 0.14)')
  round.addColorStop(0.65, 'rgba(50, 10, 10, 0.14)')
  round.addColorStop(1, 'rgba(40, 8, 14, 0.6)')
  for (const fill of [colour, round]) {
    ctx.fillStyle = fill
    ctx.beginPath()
    ctx.ellipse(x, y, radius, radius * 0.93, 0, 0, 7)
    ctx.fill()
  }
  ctx.strokeStyle = '#4a3420'
  ctx.lineWidth = unit * 0.5
  ctx.beginPath()
  ctx.moveTo(x, y - radius * 0.82)
  ctx.quadraticCurveTo(x + radius * 0.06, y - radius * 1.1, x + radius * 0.24, y - radius * 1.2)
  ctx.stroke()
}

export function paintStillLife(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const look = random.pick(looks)
  const level = height * random.between(0.6, 0.65)
  wash(ctx, box(0, 0, width, level), [
    [0, look.wall[0]],
    [1, look.wall[1]],
  ])
  texture(ctx, clouds(random, 96, 96, 0, 5), box(0, 0, width, level), 0.36)
  texture(ctx, clouds(random, 256, 256, 255, 34), box(0, 0, width, level), 0.3)
  glow(ctx, width * 0.12, height * 0.1, Math.max(width, height), '255, 244, 218', 0.6, 'soft-light')
  wash(ctx, box(0, level, width, height - level), [
    [0, look.table[0]],
    [0.1, look.table[0]],
    [1, look.table[1]],
  ])
  texture(ctx, clouds(random, 400, 60, 0, 12), box(0, level, width, height - level), 0.34)
  ctx.fillStyle = fade(
    ctx,
    [0, level - unit],
    [0, level + unit * 3],
    [
      [0, 'rgba(60, 44, 40, 0)'],
      [0.26, 'rgba(60, 44, 40, 0.26)'],
      [1, 'rgba(60, 44, 40, 0)'],
    ],
  )
  ctx.fillRect(0, level - unit, width, unit * 4)

  const count = width > height * 1.2 ? 6 : 4
  const reach = Math.min(width * 0.8, unit * 118)
  const clays = [...look.clay].sort(() => random.next() - 0.5)
  const row: Vessel[] = Array.from({ length: count }, (_, place) => {
    const isSquat = random.chance(0.4)
    const wide = (reach / count) * random.between(0.82, 1.22)
    return {
      x: (width - reach) / 2 + (reach / count) * (place + 0.5) + unit * random.between(-1.5, 1.5),
      foot: level + unit * random.between(7, 15),
      wide,
      tall: Math.min(
        level * 0.86,
        wide * (isSquat ? random.between(0.8, 1.3) : random.between(1.5, 2.5)),
      ),
      colour: clays[place % clays.length] ?? clays[0] ?? look.fruit,
      profile: random.pick(isSquat ? squat : slender),
    }
  })
  row.sort((one, other) => one.foot - other.foot)
  for (const item of row) {
    shadowOf(scene, item)
    vessel(scene, item)
  }
  const left = width * random.between(0.3, 0.6)
  fruit(scene, left, level + unit * 23, unit * 6, look.fruit)
  fruit(scene, left + unit * 12.5, level + unit * 20.5, unit * 5, look.fruit)
}
