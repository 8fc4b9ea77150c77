/** Ridge behind ridge in the mist, as on a scroll; a title goes down the sky, with a red seal. */
import { box, clouds, glow, outOfFocus, texture, wash } from '@/lib/sandbox/brush'
import { drawableWords } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { mix, pines, ridge, skyline } from '@/lib/sandbox/scenes/ridges'
import { title } from '@/lib/sandbox/scenes/scroll-title'

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

  const words = drawableWords('serif', scene.words)
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
