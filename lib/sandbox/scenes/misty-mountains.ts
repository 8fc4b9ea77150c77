/** Ridge behind ridge in the mist, as on a scroll; a title goes down the sky, with a red seal. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { box, clouds, fade, glow, outOfFocus, texture, wash } from '@/lib/sandbox/brush'
import { drawable } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { draw, drawColumn, fit, isHan } from '@/lib/sandbox/typeset'

type Rgb = readonly [number, number, number]

const moods = [
  {
    sky: ['#7d94b5', '#d9c3bd', '#f5dfc4'],
    far: [205, 193, 196],
    near: [38, 50, 71],
    sun: '255, 243, 216',
    ink: '#23304a',
  },
  {
    sky: ['#b9c7cf', '#dfe3de', '#efe9db'],
    far: [202, 210, 209],
    near: [34, 52, 58],
    sun: '255, 252, 240',
    ink: '#1e2d33',
  },
  {
    sky: ['#2a3358', '#8a6f92', '#f0ae8b'],
    far: [190, 140, 142],
    near: [24, 22, 46],
    sun: '255, 214, 170',
    ink: '#fbeee0',
  },
  {
    sky: ['#9fc1b8', '#d5e2cf', '#f4ecd2'],
    far: [186, 208, 192],
    near: [22, 60, 54],
    sun: '255, 250, 222',
    ink: '#163a34',
  },
  {
    sky: ['#e9e4d8', '#efeadf', '#f4f0e6'],
    far: [205, 203, 196],
    near: [42, 43, 46],
    sun: '196, 62, 44',
    ink: '#26272b',
  },
] as const

const mix = (from: Rgb, to: Rgb, way: number) =>
  from.map((value, place) => Math.round(value + ((to[place] ?? 0) - value) * way)).join(', ')

/** A skyline of summits at every scale, from the left edge to the right. */
function skyline(
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

function ridge(
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

function pines(
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

function birds({ ctx, width, height, unit, random }: Scene, color: string) {
  ctx.strokeStyle = color
  ctx.lineCap = 'round'
  const [x, y] = [width * random.between(0.2, 0.5), height * random.between(0.2, 0.3)]
  for (let bird = 0; bird < 7; bird += 1) {
    const [left, top, wing] = [
      x + unit * random.between(-10, 10),
      y + unit * random.between(-5, 5),
      unit * random.between(0.7, 1.5),
    ]
    ctx.lineWidth = wing * 0.16
    ctx.beginPath()
    ctx.moveTo(left - wing, top - wing * 0.35)
    ctx.quadraticCurveTo(left - wing * 0.4, top - wing * 0.5, left, top)
    ctx.quadraticCurveTo(left + wing * 0.4, top - wing * 0.5, left + wing, top - wing * 0.25)
    ctx.stroke()
  }
}

function seal({ ctx, unit }: Scene, x: number, y: number, size: number) {
  ctx.save()
  ctx.fillStyle = '#b5382a'
  ctx.globalAlpha = 0.92
  ctx.beginPath()
  ctx.roundRect(x - size / 2, y, size, size, unit * 0.4)
  ctx.fill()
  ctx.fillStyle = '#f7ebe0'
  ctx.globalAlpha = 1
  drawColumn(ctx, '山水', 'serif', 800, size * 0.42, x, y + size * 0.03)
  ctx.restore()
}

function title(scene: Scene, words: string[], ink: string) {
  const { ctx, width, height, unit } = scene
  const [first, ...rest] = words
  if (first === undefined) return
  ctx.fillStyle = ink
  const characters = Array.from(first)
  if (isHan(first) && characters.length <= 9) {
    const size = Math.min(unit * 12, (height * 0.5) / (characters.length * 1.12))
    const x = width - unit * 7 - size / 2
    drawColumn(ctx, first, 'serif', 700, size, x, unit * 8)
    seal(scene, x, unit * 8 + size * 1.12 * characters.length + size * 0.4, size * 0.62)
    let y = unit * 9
    for (const text of rest) {
      const block = fit(ctx, text, {
        face: 'serif',
        weight: 500,
        maxWidth: width * 0.55,
        maxHeight: height * 0.12,
        maxSize: unit * 4.4,
        lineHeight: 1.3,
      })
      draw(ctx, block, unit * 8, y)
      y += block.height + unit
    }
    return
  }
  let y = height * 0.09
  for (const [place, text] of words.entries()) {
    const block = fit(ctx, text, {
      face: 'serif',
      weight: place === 0 ? 500 : 400,
      maxWidth: width * 0.82,
      maxHeight: height * (place === 0 ? 0.26 : 0.08),
      maxSize: unit * (place === 0 ? 13 : 4.2),
      lineHeight: place === 0 ? 1.12 : 1.4,
      letterSpacing: place === 0 ? 0.03 : 0.08,
    })
    draw(ctx, block, width / 2, y, 'center')
    y += block.height + unit * (place === 0 ? 2 : 0.8)
  }
}

export function paintMistyMountains(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const mood = random.pick(moods)
  wash(ctx, box(0, 0, width, height), [
    [0, mood.sky[0]],
    [0.42, mood.sky[1]],
    [0.72, mood.sky[2]],
    [1, mood.sky[2]],
  ])
  texture(
    ctx,
    clouds(random, 128, 64, 255, 3),
    box(-width * 0.2, 0, width * 1.4, height * 0.55),
    0.35,
  )

  const words = scene.words.map((text) => drawable('serif', text)).filter((text) => text !== '')
  const sunX = width * (words.length > 0 ? random.between(0.16, 0.34) : random.between(0.26, 0.7))
  const sunY = height * random.between(0.3, 0.4)
  glow(ctx, sunX, sunY, unit * 70, mood.sun, 0.5)
  ctx.fillStyle = `rgba(${mood.sun}, 0.94)`
  ctx.beginPath()
  ctx.arc(sunX, sunY, unit * random.between(4.5, 7.5), 0, 2 * Math.PI)
  ctx.fill()
  birds(scene, `rgba(${mood.near.join(', ')}, 0.55)`)

  const layers = 7
  for (let layer = 0; layer < layers; layer += 1) {
    const way = layer / (layers - 1)
    const level = height * (0.5 + 0.42 * way ** 1.15)
    const rise = height * (0.15 - 0.05 * way) * random.between(0.8, 1.25)
    const last = layer === layers - 1
    const line = skyline(scene, level, rise, last ? 150 : 320)
    const color = mix(mood.far, mood.near, way ** 1.5)
    const haze = mix(mood.far, mood.near, last ? way : Math.max(0, way - 0.3) ** 2 * 0.5)
    if (last) pines(ctx, scene, line, color)
    ridge(ctx, line, height, color, level + rise * (last ? 1.6 : 1.15), haze)
    if (last) continue
    ctx.save()
    ctx.globalAlpha = 0.34
    outOfFocus(ctx, width, height, unit * 5, (mist) => {
      mist.fillStyle = `rgb(${mix(mood.far, [255, 252, 244], 0.55)})`
      for (let bank = 0; bank < 5; bank += 1) {
        mist.beginPath()
        mist.ellipse(
          random.between(0, width),
          level + rise * random.between(0.3, 0.9),
          width * random.between(0.12, 0.4),
          unit * random.between(1.5, 4),
          0,
          0,
          7,
        )
        mist.fill()
      }
    })
    ctx.restore()
  }
  title(scene, words, mood.ink)
}
