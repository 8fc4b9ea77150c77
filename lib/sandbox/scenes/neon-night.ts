/** Neon tubes on a dark tiled wall, and their light on the tiles and the wet floor. */
import { createCanvas } from '@napi-rs/canvas'
import { box, clouds, fade, outOfFocus, texture } from '@/lib/sandbox/brush'
import { drawableWords } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { letteredTubes, line, moonTubes, type Tube } from '@/lib/sandbox/scenes/neon-tubes'

const red = { tube: '#ff2d3f', core: '#ffd9c9' }

const cyan = { tube: '#19c9ff', core: '#e3fbff' }

const amber = { tube: '#ff9a1f', core: '#fff0c8' }

const pink = { tube: '#ff3fa4', core: '#ffe2f2' }

const green = { tube: '#2bf0a0', core: '#e6fff3' }

const violet = { tube: '#8a5bff', core: '#efe6ff' }

const pairs = [
  [red, cyan],
  [pink, cyan],
  [amber, pink],
  [green, amber],
  [cyan, violet],
  [red, amber],
] as const

function tiles({ ctx, width, height, unit, random }: Scene) {
  ctx.fillStyle = '#23222a'
  ctx.fillRect(0, 0, width, height)
  const [wide, high, joint] = [unit * 11, unit * 5.2, unit * 0.28]
  for (let row = 0; row * high < height; row += 1)
    for (let column = -1; column * wide < width; column += 1) {
      const x = column * wide + (row % 2 ? wide / 2 : 0)
      const y = row * high
      const tone = random.between(112, 168)
      ctx.fillStyle = fade(
        ctx,
        [x, y],
        [x, y + high],
        [
          [0, `rgb(${tone * 1.1}, ${tone * 1.1}, ${tone * 1.18})`],
          [0.16, `rgb(${tone}, ${tone}, ${tone * 1.06})`],
          [1, `rgb(${tone * 0.72}, ${tone * 0.72}, ${tone * 0.8})`],
        ],
      )
      ctx.beginPath()
      ctx.roundRect(x + joint, y + joint, wide - 2 * joint, high - 2 * joint, unit * 0.35)
      ctx.fill()
    }
  texture(ctx, clouds(random, 128, 128, 0, 6), box(0, 0, width, height), 0.5, 'source-over')
}

/** The wall is as bright as the tubes make it, and hardly lit otherwise. */
function lightOnWall({ ctx, width, height, unit }: Scene, tubes: Tube[]) {
  const light = createCanvas(Math.ceil(width / 2), Math.ceil(height / 2))
  const lit = light.getContext('2d')
  lit.scale(0.5, 0.5)
  lit.fillStyle = '#211e2e'
  lit.fillRect(0, 0, width, height)
  lit.globalCompositeOperation = 'lighter'
  for (const [softness, grow, alpha] of [
    [22, 13, 1],
    [8, 4, 0.9],
    [2.4, 1, 0.6],
  ] as const) {
    lit.globalAlpha = alpha
    outOfFocus(lit, width, height, unit * softness, (layer) => {
      for (const { colour, trace } of tubes) trace(layer, colour.tube, unit * grow)
    })
  }
  ctx.save()
  ctx.globalCompositeOperation = 'multiply'
  ctx.drawImage(light, 0, 0, width, height)
  ctx.restore()
}

function glass({ ctx, width, height, unit }: Scene, tubes: Tube[]) {
  ctx.save()
  ctx.globalAlpha = 0.55
  outOfFocus(ctx, width, height, unit * 0.5, (layer) => {
    layer.translate(unit * 0.7, unit * 1.1)
    for (const { trace } of tubes) trace(layer, '#050409', unit * 0.3)
  })
  ctx.globalAlpha = 1
  ctx.globalCompositeOperation = 'screen'
  for (const [softness, grow] of [
    [3.2, 0.9],
    [1.1, 0.5],
  ] as const)
    outOfFocus(ctx, width, height, unit * softness, (layer) => {
      for (const { colour, trace } of tubes) trace(layer, colour.tube, unit * grow)
    })
  ctx.globalCompositeOperation = 'source-over'
  for (const { colour, trace } of tubes) trace(ctx, colour.tube, unit * 0.42)
  outOfFocus(ctx, width, height, unit * 0.12, (layer) => {
    for (const { colour, trace } of tubes) trace(layer, colour.core, -unit)
  })
  ctx.restore()
}

/** The wall once more, upside down, drowned and rippled, in the wet floor. */
function floor({ ctx, width, height, unit, random }: Scene) {
  const level = Math.round(height * 0.82)
  const mirror = createCanvas(width, height - level)
  const wet = mirror.getContext('2d')
  wet.filter = `blur(${unit * 0.7}px)`
  wet.scale(1, -1)
  wet.drawImage(ctx.canvas, 0, -level)
  ctx.fillStyle = '#07060b'
  ctx.fillRect(0, level, width, height - level)
  ctx.save()
  ctx.globalAlpha = 0.62
  const strip = Math.max(1, Math.round(unit * 0.5))
  for (let y = 0; y < height - level; y += strip) {
    const shift = Math.sin(y / (unit * 1.1)) * unit * 0.35 + random.between(-0.25, 0.25) * unit
    ctx.drawImage(mirror, 0, y, width, strip, shift, level + y, width, strip)
  }
  ctx.restore()
  ctx.fillStyle = fade(
    ctx,
    [0, level],
    [0, height],
    [
      [0, 'rgba(5, 4, 9, 0.1)'],
      [1, 'rgba(5, 4, 9, 0.85)'],
    ],
  )
  ctx.fillRect(0, level, width, height - level)
  ctx.fillStyle = 'rgba(0, 0, 0, 0.6)'
  ctx.fillRect(0, level - unit * 0.5, width, unit)
}

export function paintNeonNight(scene: Scene) {
  const { width, height, unit, random } = scene
  const words = drawableWords('sans', scene.words)
  const pair = random.pick(pairs)
  const tubes = words.length > 0 ? letteredTubes({ ...scene, words }, pair) : moonTubes(scene, pair)
  const level = height * 0.755
  if (words.length > 0)
    tubes.push(
      line(pair[words.length % 2] ?? pair[0], unit * 0.8, (ctx) => {
        ctx.moveTo(width * 0.14, level)
        ctx.lineTo(width * 0.86, level)
      }),
    )
  tiles(scene)
  lightOnWall(scene, tubes)
  glass(scene, tubes)
  floor(scene)
}
