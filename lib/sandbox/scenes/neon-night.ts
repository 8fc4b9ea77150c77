/** Neon tubes on a dark tiled wall, and their light on the tiles and the wet floor. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { box, clouds, fade, outOfFocus, texture } from '@/lib/sandbox/brush'
import { drawable } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

interface Colour {
  tube: string
  core: string
}

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

/** One bent tube: `trace` draws it with the given colour, thicker by `grow` pixels. */
interface Tube {
  colour: Colour
  trace: (ctx: SKRSContext2D, color: string, grow: number) => void
}

function letteredTubes(
  { ctx, width, height, unit, words }: Scene,
  pair: readonly [Colour, Colour],
): Tube[] {
  const blocks = words.map((text, place) =>
    fit(ctx, text, {
      face: 'sans',
      weight: isHan(text) ? 300 : 400,
      maxWidth: width * 0.8,
      maxHeight: (height * 0.56) / Math.max(1.4, words.length),
      maxSize: unit * (place === 0 ? 30 : 17),
      lineHeight: 1.22,
      letterSpacing: isHan(text) ? 0.1 : 0.02,
    }),
  )
  const gap = unit * 3
  const total = blocks.reduce((sum, block) => sum + block.height + gap, -gap)
  let y = height * 0.44 - total / 2
  return blocks.map((block, place) => {
    const top = y
    y += block.height + gap
    return {
      colour: pair[place % 2] ?? pair[0],
      trace: (layer, color, grow) => {
        layer.fillStyle = color
        layer.strokeStyle = color
        layer.lineJoin = 'round'
        layer.lineWidth = grow
        draw(layer, block, width / 2, top, 'center', (line, left, baseline) => {
          layer.fillText(line, left, baseline)
          if (grow > 0) layer.strokeText(line, left, baseline)
        })
      },
    }
  })
}

function line(colour: Colour, thick: number, shape: (ctx: SKRSContext2D) => void): Tube {
  return {
    colour,
    trace: (ctx, color, grow) => {
      ctx.strokeStyle = color
      ctx.lineCap = 'round'
      ctx.lineJoin = 'round'
      ctx.lineWidth = thick + grow
      ctx.beginPath()
      shape(ctx)
      ctx.stroke()
    },
  }
}

/** A moon over water, for a sign that says nothing. */
function moonTubes(
  { width, height, unit }: Scene,
  [one, other]: readonly [Colour, Colour],
): Tube[] {
  const [x, y] = [width / 2, height * 0.38]
  const waves = [0, 1, 2].map((row) =>
    line(other, unit * 0.9, (ctx) => {
      const half = unit * (30 - row * 7)
      const level = y + unit * (24 + row * 7)
      ctx.moveTo(x - half, level)
      for (let step = 1; step <= 6; step += 1) {
        const [from, to] = [x - half + (half / 3) * (step - 1), x - half + (half / 3) * step]
        ctx.quadraticCurveTo((from + to) / 2, level + unit * (step % 2 === 0 ? 3 : -3), to, level)
      }
    }),
  )
  const moon = line(one, unit * 1.1, (ctx) =>
    ctx.arc(x, y, unit * 20, 0.35 * Math.PI, 2.2 * Math.PI),
  )
  return [moon, ...waves]
}

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
  const words = scene.words.map((text) => drawable('sans', text)).filter((text) => text !== '')
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
