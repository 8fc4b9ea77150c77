/** Open water under a low sun: bands of cloud, a path of light, a boat and the wet edge of the shore. */
import { box, fade, glow, outOfFocus, wash } from '@/lib/sandbox/brush'
import { drawableWords } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { boat } from '@/lib/sandbox/scenes/sail-boat'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

const moods = [
  {
    sky: ['#27406b', '#8d7f9e', '#f2a878', '#ffdca6'],
    sea: ['#e9a683', '#4d5f83', '#141d35'],
    sun: '255, 226, 170',
    cloud: ['#5b5578', '#ffc59a'],
  },
  {
    sky: ['#5f8fb4', '#a9cbd3', '#f3e2c8', '#fdf1d8'],
    sea: ['#e6e0cd', '#6fa0ac', '#1f4c60'],
    sun: '255, 247, 220',
    cloud: ['#9db7c4', '#fff3e0'],
  },
  {
    sky: ['#171a33', '#3d2f5c', '#a2496b', '#f3875f'],
    sea: ['#c5645f', '#3a2c52', '#0c0d1e'],
    sun: '255, 190, 130',
    cloud: ['#2c2245', '#e2705f'],
  },
  {
    sky: ['#10243d', '#27506c', '#6d9ea6', '#c9dcd0'],
    sea: ['#b3cdc6', '#2c5f74', '#081726'],
    sun: '236, 246, 232',
    cloud: ['#1f405a', '#bcd6d0'],
  },
] as const

function cloudBands(
  { ctx, width, height, unit, random }: Scene,
  level: number,
  colours: readonly [string, string],
) {
  for (const [softness, count] of [
    [4, 9],
    [1.5, 11],
  ] as const)
    outOfFocus(ctx, width, height, unit * softness, (layer) => {
      for (let band = 0; band < count; band += 1) {
        const way = random.between(0.18, 0.92)
        layer.fillStyle = colours[random.chance(way) ? 1 : 0]
        layer.globalAlpha = random.between(0.2, 0.6)
        const [x, y] = [random.between(-0.1, 1.1) * width, level * way]
        for (let puff = 0; puff < 6; puff += 1) {
          const long = width * random.between(0.06, 0.24) * (0.5 + way)
          layer.beginPath()
          layer.ellipse(
            x + random.between(-0.2, 0.2) * width,
            y + unit * random.between(-1.4, 1.4),
            long,
            unit * random.between(0.4, 2.2) * (1.4 - way),
            0,
            0,
            7,
          )
          layer.fill()
        }
      }
    })
}

/** Glints: short strokes that grow and part with nearness, dense under the sun. */
function glints(
  { ctx, width, height, unit, random }: Scene,
  level: number,
  sunX: number,
  color: string,
) {
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  for (let glint = 0; glint < 1500; glint += 1) {
    const depth = random.next() ** 1.6
    const y = level + (height - level) * depth
    const spread = width * (0.035 + 0.22 * depth)
    const away = (random.next() + random.next() + random.next() - 1.5) * 1.35
    const long = unit * (0.35 + 5.5 * depth) * random.between(0.3, 1)
    const bright = Math.max(0, 1 - Math.abs(away)) * random.between(0.15, 0.85) * (1 - 0.55 * depth)
    ctx.fillStyle = `rgba(${color}, ${bright.toFixed(3)})`
    ctx.beginPath()
    ctx.ellipse(sunX + away * spread, y, long, unit * (0.06 + 0.34 * depth), 0, 0, 7)
    ctx.fill()
  }
  ctx.restore()
}

function swell({ ctx, width, height, unit, random }: Scene, level: number, dark: string) {
  ctx.save()
  for (let wave = 0; wave < 240; wave += 1) {
    const depth = random.next() ** 1.35
    const y = level + (height - level) * depth
    ctx.globalAlpha = random.between(0.04, 0.16)
    ctx.fillStyle = random.chance(0.65) ? dark : '#ffffff'
    ctx.beginPath()
    ctx.ellipse(
      random.next() * width,
      y,
      unit * (4 + 26 * depth) * random.between(0.4, 1),
      unit * (0.1 + 0.9 * depth),
      0,
      0,
      7,
    )
    ctx.fill()
  }
  ctx.restore()
}

function title({ ctx, width, height, unit }: Scene, words: string[]) {
  ctx.save()
  ctx.fillStyle = 'rgba(255, 250, 240, 0.96)'
  ctx.shadowColor = 'rgba(10, 14, 34, 0.4)'
  ctx.shadowBlur = unit * 3
  let y = height * 0.1
  for (const [place, text] of words.entries()) {
    const block = fit(ctx, text, {
      face: 'serif',
      weight: place === 0 ? 600 : 400,
      maxWidth: width * 0.84,
      maxHeight: height * (place === 0 ? 0.27 : 0.07),
      maxSize: unit * (place === 0 ? 15 : 4.4),
      lineHeight: place === 0 ? 1.1 : 1.45,
      letterSpacing: isHan(text) ? 0.12 : 0.01,
    })
    draw(ctx, block, width / 2, y, 'center')
    y += block.height + unit * 1.4
  }
  ctx.restore()
}

export function paintSeaAtDusk(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const mood = random.pick(moods)
  const level = Math.round(height * random.between(0.54, 0.62))
  const sunX = width * random.between(0.32, 0.68)
  const sunY = level - unit * random.between(3, 8)
  wash(ctx, box(0, 0, width, level), [
    [0, mood.sky[0]],
    [0.42, mood.sky[1]],
    [0.82, mood.sky[2]],
    [1, mood.sky[3]],
  ])
  cloudBands(scene, level, mood.cloud)
  glow(ctx, sunX, sunY, unit * 75, mood.sun, 0.7)
  glow(ctx, sunX, sunY, unit * 22, mood.sun, 0.9)
  ctx.fillStyle = `rgb(${mood.sun})`
  ctx.beginPath()
  ctx.arc(sunX, sunY, unit * 4.2, 0, 7)
  ctx.fill()
  wash(ctx, box(0, level, width, height - level), [
    [0, mood.sea[0]],
    [0.22, mood.sea[1]],
    [1, mood.sea[2]],
  ])
  swell(scene, level, mood.sea[2])
  glow(ctx, sunX, level, unit * 60, mood.sun, 0.35, 'screen', 0.8)
  glints(scene, level, sunX, mood.sun)
  outOfFocus(ctx, width, height, unit * 0.5, (layer) => {
    layer.fillStyle = fade(
      layer,
      [0, level - unit],
      [0, level + unit],
      [
        [0, 'rgba(255, 255, 255, 0)'],
        [0.5, `rgba(${mood.sun}, 0.5)`],
        [1, 'rgba(255, 255, 255, 0)'],
      ],
    )
    layer.fillRect(0, level - unit, width, 2 * unit)
  })
  const side = sunX < width / 2 ? 1 : -1
  boat(
    scene,
    sunX + side * width * random.between(0.1, 0.24),
    level + unit * 3.4,
    unit * random.between(2.4, 3.8),
    mood.sea[2],
  )
  const words = drawableWords('serif', scene.words)
  title(scene, words)
}
