/** Vessels and fruit in a row, in quiet colours and one light, after Morandi. Nothing is lettered. */
import { box, clouds, fade, glow, texture, wash } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import { shadowOf, slender, squat, vessel, type Vessel } from '@/lib/sandbox/scenes/vessel'

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
