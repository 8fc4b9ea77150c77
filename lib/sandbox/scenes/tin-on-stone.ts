/** A tin with a printed label on pale stone, in the light of one window. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { box, clouds, fade, glow, outOfFocus, texture, wash, type Box } from '@/lib/sandbox/brush'
import { drawable } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

const looks = [
  {
    back: ['#cfd6d4', '#e9e6df'],
    stone: '#e5dfd5',
    tin: '#2f5a4c',
    label: '#f3ead6',
    ink: '#1f3a32',
    accent: '#c7893a',
  },
  {
    back: ['#d9cfc8', '#efe6dd'],
    stone: '#eae2d8',
    tin: '#b4472e',
    label: '#f7edd9',
    ink: '#4a1a12',
    accent: '#1f3b4d',
  },
  {
    back: ['#b9c2d0', '#dfe2e6'],
    stone: '#dcdcdb',
    tin: '#22355e',
    label: '#efe8da',
    ink: '#18264a',
    accent: '#b9442f',
  },
  {
    back: ['#e0cfa9', '#f2e6cc'],
    stone: '#efe5d2',
    tin: '#e3a52f',
    label: '#fdf5e2',
    ink: '#4b3108',
    accent: '#a63d24',
  },
  {
    back: ['#c9b8bd', '#eadedd'],
    stone: '#e6dad6',
    tin: '#e7dccd',
    label: '#7b2f3d',
    ink: '#f8ecdf',
    accent: '#e9b872',
  },
] as const
type Look = (typeof looks)[number]

/** The visible half of a cylinder: straight sides, rounded foot and shoulder. */
function cylinder(ctx: SKRSContext2D, { x, y, width, height }: Box, curve: number) {
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(x, y + height)
  ctx.ellipse(x + width / 2, y + height, width / 2, curve, 0, Math.PI, 0, true)
  ctx.lineTo(x + width, y)
  ctx.ellipse(x + width / 2, y, width / 2, curve, 0, 0, Math.PI, false)
  ctx.closePath()
}

/** Light from the left: a soft gleam, the body, a dark turn, a little light thrown back by the stone. */
function roundness(ctx: SKRSContext2D, { x, width }: Box) {
  return fade(
    ctx,
    [x, 0],
    [x + width, 0],
    [
      [0, 'rgba(0, 0, 0, 0.42)'],
      [0.07, 'rgba(0, 0, 0, 0.08)'],
      [0.17, 'rgba(255, 255, 255, 0.34)'],
      [0.26, 'rgba(255, 255, 255, 0.06)'],
      [0.55, 'rgba(0, 0, 0, 0.05)'],
      [0.84, 'rgba(0, 0, 0, 0.46)'],
      [0.95, 'rgba(0, 0, 0, 0.5)'],
      [1, 'rgba(0, 0, 0, 0.3)'],
    ],
  )
}

function windowLight({ ctx, width, height, unit, random }: Scene, level: number) {
  const lean = random.between(0.2, 0.34)
  ctx.save()
  ctx.globalCompositeOperation = 'soft-light'
  outOfFocus(ctx, width, height, unit * 1.4, (layer) => {
    layer.transform(1, 0, -lean, 1, width * 0.1, 0)
    layer.fillStyle = 'rgba(255, 246, 224, 0.85)'
    for (const column of [0, 1])
      for (const row of [0, 1, 2])
        layer.fillRect(
          width * 0.12 + column * unit * 27,
          level - unit * 84 + row * unit * 28,
          unit * 24,
          unit * 25,
        )
  })
  ctx.restore()
}

function label(scene: Scene, words: string[], area: Box, look: Look) {
  const { ctx, unit } = scene
  const [first, ...rest] = words
  ctx.fillStyle = look.ink
  ctx.strokeStyle = look.ink
  ctx.lineWidth = unit * 0.22
  const middle = area.x + area.width / 2
  if (first === undefined) {
    ctx.fillStyle = look.accent
    ctx.beginPath()
    ctx.arc(middle, area.y + area.height / 2, Math.min(area.width, area.height) * 0.28, 0, 7)
    ctx.fill()
    return
  }
  const title = fit(ctx, first, {
    face: 'serif',
    weight: 700,
    maxWidth: area.width * 0.8,
    maxHeight: area.height * (rest.length > 0 ? 0.42 : 0.56),
    maxSize: area.width * 0.26,
    lineHeight: 1.06,
    letterSpacing: isHan(first) ? 0.08 : 0.01,
  })
  const smaller = rest.map((text, place) =>
    fit(ctx, text, {
      face: place === 0 ? 'serif' : 'sans',
      weight: 500,
      maxWidth: area.width * 0.76,
      maxHeight: (area.height * 0.4) / rest.length,
      maxSize: area.width * (place === 0 ? 0.105 : 0.062),
      lineHeight: 1.3,
      letterSpacing: 0.04,
    }),
  )
  const gap = area.height * 0.055
  const total =
    title.height +
    smaller.reduce((sum, block) => sum + block.height, smaller.length > 0 ? 2 * gap : 0)
  let y = area.y + (area.height - total) / 2
  draw(ctx, title, middle, y, 'center')
  y += title.height + gap
  ctx.fillStyle = look.accent
  if (smaller.length > 0)
    ctx.fillRect(middle - area.width * 0.07, y - unit * 0.15, area.width * 0.14, unit * 0.3)
  y += gap
  ctx.fillStyle = look.ink
  for (const block of smaller) {
    draw(ctx, block, middle, y, 'center')
    y += block.height
  }
}

function lid({ ctx, unit }: Scene, tin: Box, curve: number, look: Look) {
  const cap = box(
    tin.x - unit * 0.5,
    tin.y - tin.height * 0.11,
    tin.width + unit,
    tin.height * 0.12,
  )
  cylinder(ctx, cap, curve * 1.04)
  ctx.fillStyle = look.tin
  ctx.fill()
  ctx.fillStyle = 'rgba(255, 255, 255, 0.1)'
  ctx.fill()
  ctx.fillStyle = roundness(ctx, cap)
  ctx.fill()
  ctx.beginPath()
  ctx.ellipse(cap.x + cap.width / 2, cap.y, cap.width / 2, curve * 1.04, 0, 0, 7)
  ctx.fillStyle = look.tin
  ctx.fill()
  ctx.fillStyle = fade(
    ctx,
    [cap.x, cap.y - curve],
    [cap.x + cap.width, cap.y + curve],
    [
      [0, 'rgba(255, 255, 255, 0.5)'],
      [0.6, 'rgba(255, 255, 255, 0.12)'],
      [1, 'rgba(0, 0, 0, 0.14)'],
    ],
  )
  ctx.fill()
  ctx.strokeStyle = 'rgba(255, 255, 255, 0.4)'
  ctx.lineWidth = unit * 0.25
  ctx.stroke()
}

function pebbles({ ctx, width, height, unit, random }: Scene, tin: Box, look: Look) {
  const foot = tin.y + tin.height
  const side = random.pick([-1, 1] as const)
  for (const [away, size, colour] of [
    [0.78, 6.4, look.accent],
    [1.02, 3.9, look.stone],
  ] as const) {
    const x = tin.x + tin.width / 2 + side * tin.width * away
    const y = foot + unit * random.between(0, 3) - size * unit * 0.4
    outOfFocus(ctx, width, height, unit * 1.3, (layer) => {
      layer.fillStyle = 'rgba(48, 34, 30, 0.6)'
      layer.beginPath()
      layer.ellipse(
        x + unit * size * 0.5,
        y + unit * size * 0.82,
        unit * size * 1.2,
        unit * size * 0.3,
        0.06,
        0,
        7,
      )
      layer.fill()
    })
    const ball = ctx.createRadialGradient(
      x - unit * size * 0.4,
      y - unit * size * 0.45,
      0,
      x,
      y,
      unit * size * 1.12,
    )
    ball.addColorStop(0, 'rgba(255, 252, 240, 0.85)')
    ball.addColorStop(0.3, 'rgba(255, 250, 236, 0.16)')
    ball.addColorStop(0.66, 'rgba(20, 10, 10, 0.16)')
    ball.addColorStop(1, 'rgba(20, 10, 10, 0.55)')
    for (const fill of [colour, ball]) {
      ctx.fillStyle = fill
      ctx.beginPath()
      ctx.arc(x, y, unit * size, 0, 7)
      ctx.fill()
    }
  }
}

export function paintTinOnStone(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const look = random.pick(looks)
  const level = height * 0.66
  wash(ctx, box(0, 0, width, level), [
    [0, look.back[0]],
    [1, look.back[1]],
  ])
  texture(ctx, clouds(random, 96, 96, 0, 4), box(0, 0, width, level), 0.16)
  windowLight(scene, level)
  ctx.fillStyle = look.stone
  ctx.fillRect(0, level, width, height - level)
  wash(ctx, box(0, level, width, height - level), [
    [0, 'rgba(255, 255, 255, 0.35)'],
    [0.08, 'rgba(255, 255, 255, 0.1)'],
    [1, 'rgba(60, 40, 40, 0.32)'],
  ])
  texture(ctx, clouds(random, 220, 90, 0, 7), box(0, level, width, height - level), 0.5)
  texture(ctx, clouds(random, 300, 140, 255, 30), box(0, level, width, height - level), 0.4)
  glow(ctx, 0, level * 0.5, Math.max(width, height) * 0.8, '255, 244, 220', 0.35, 'soft-light')

  const tall = Math.min(height * 0.5, unit * 66)
  const tin = box(0, height * 0.8 - tall, tall * random.between(0.72, 0.84), tall)
  tin.x = (width - tin.width) / 2
  const curve = tin.width * 0.085
  for (const [softness, long, alpha] of [
    [6, 1.25, 0.5],
    [1.6, 0.25, 0.7],
  ] as const)
    outOfFocus(ctx, width, height, unit * softness, (layer) => {
      layer.fillStyle = `rgba(44, 30, 30, ${alpha})`
      layer.beginPath()
      layer.ellipse(
        tin.x + tin.width * (0.5 + long * 0.42),
        tin.y + tin.height + curve * 0.3,
        tin.width * (0.5 + long * 0.45),
        curve * 1.15,
        0.015,
        0,
        7,
      )
      layer.fill()
    })
  cylinder(ctx, tin, curve)
  ctx.fillStyle = look.tin
  ctx.fill()
  const band = box(tin.x, tin.y + tin.height * 0.17, tin.width, tin.height * 0.66)
  ctx.save()
  cylinder(ctx, band, curve)
  ctx.fillStyle = look.label
  ctx.fill()
  ctx.clip()
  for (const inset of [0.035, 0.055]) {
    cylinder(
      ctx,
      box(
        band.x - unit,
        band.y + band.height * inset,
        band.width + 2 * unit,
        band.height * (1 - 2 * inset),
      ),
      curve,
    )
    ctx.strokeStyle = look.accent
    ctx.lineWidth = unit * (inset === 0.035 ? 0.45 : 0.15)
    ctx.stroke()
  }
  ctx.restore()
  const words = scene.words.map((text) => drawable('serif', text)).filter((text) => text !== '')
  label(
    scene,
    words,
    box(band.x, band.y + curve * 0.9 + band.height * 0.04, band.width, band.height * 0.9),
    look,
  )
  cylinder(ctx, tin, curve)
  ctx.fillStyle = roundness(ctx, tin)
  ctx.fill()
  ctx.fillStyle = fade(
    ctx,
    [0, tin.y],
    [0, tin.y + tin.height * 0.1],
    [
      [0, 'rgba(0, 0, 0, 0.4)'],
      [1, 'rgba(0, 0, 0, 0)'],
    ],
  )
  ctx.fill()
  lid(scene, tin, curve, look)
  pebbles(scene, tin, look)
}
