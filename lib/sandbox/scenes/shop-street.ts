/** A shop at dusk: the sign over the window under three lamps, warm light inside, its glow on the stones. */
import {
  box,
  clouds,
  fade,
  glow,
  grain,
  outOfFocus,
  texture,
  wash,
  type Box,
} from '@/lib/sandbox/brush'
import { drawable } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { paintShopDoor, paintShopWindow } from '@/lib/sandbox/scenes/shop-window'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

const looks = [
  { front: '20, 58, 56', light: '#f4e3bd', wall: ['#3d4a63', '#566178'] },
  { front: '92, 30, 36', light: '#f6e2c4', wall: ['#4a4660', '#6a6072'] },
  { front: '27, 42, 82', light: '#f5e6c6', wall: ['#4d5468', '#70727f'] },
  { front: '146, 88, 34', light: '#fff1d2', wall: ['#3b4760', '#5b6377'] },
  { front: '34, 34, 38', light: '#f0dcae', wall: ['#46506a', '#646b7e'] },
] as const

export type ShopLook = (typeof looks)[number]

export const shade = (rgb: string, by: number) =>
  `rgb(${rgb
    .split(', ')
    .map((part) => Math.max(0, Math.min(255, Math.round(Number(part) * by))))
    .join(', ')})`

function masonry({ ctx, width, height, unit, random }: Scene, look: ShopLook, ground: number) {
  wash(ctx, box(0, 0, width, height), [
    [0, look.wall[0]],
    [1, look.wall[1]],
  ])
  const [wide, high] = [unit * 14, unit * 6]
  for (let row = 0; row * high < ground; row += 1)
    for (let column = -1; column * wide < width; column += 1) {
      ctx.fillStyle = `rgba(${random.chance(0.5) ? '255, 240, 225' : '10, 14, 30'}, ${random.between(0.01, 0.07).toFixed(3)})`
      const x = column * wide + (row % 2 ? wide / 2 : 0)
      ctx.fillRect(x + unit * 0.15, row * high + unit * 0.15, wide - unit * 0.3, high - unit * 0.3)
    }
  texture(ctx, clouds(random, 96, 96, 0, 5), box(0, 0, width, ground), 0.45)
}

/** Windows of those who live above, some of them at home; only where the picture is tall enough. */
function storeysAbove({ ctx, width, unit, random }: Scene, front: Box) {
  const [wide, tall] = [unit * 15, unit * 24]
  for (let y = front.y - unit * 34; y > -tall; y -= tall + unit * 14)
    for (const place of [0.2, 0.5, 0.8]) {
      const x = width * place - wide / 2
      const home = random.chance(0.45)
      ctx.fillStyle = 'rgba(12, 14, 26, 0.5)'
      ctx.fillRect(x - unit, y - unit, wide + 2 * unit, tall + 2 * unit)
      wash(
        ctx,
        box(x, y, wide, tall),
        home
          ? [
              [0, '#f6c77b'],
              [1, '#d68a3e'],
            ]
          : [
              [0, '#2a3450'],
              [1, '#1c2236'],
            ],
      )
      if (home) {
        ctx.fillStyle = 'rgba(255, 244, 220, 0.28)'
        ctx.fillRect(x, y, wide * 0.24, tall)
        ctx.fillRect(x + wide * 0.76, y, wide * 0.24, tall)
        glow(ctx, x + wide / 2, y + tall / 2, unit * 20, '255, 190, 110', 0.3)
      }
      ctx.fillStyle = '#20232f'
      ctx.fillRect(x + wide / 2 - unit * 0.4, y, unit * 0.8, tall)
      ctx.fillRect(x, y + tall * 0.38, wide, unit * 0.8)
      ctx.fillStyle = 'rgba(225, 225, 230, 0.35)'
      ctx.fillRect(x - unit * 1.8, y + tall + unit, wide + unit * 3.6, unit * 1.4)
    }
}

function lamps({ ctx, unit }: Scene, sign: Box) {
  for (const place of [0.16, 0.5, 0.84]) {
    const x = sign.x + sign.width * place
    const y = sign.y - unit * 1.2
    ctx.strokeStyle = '#14151b'
    ctx.lineWidth = unit * 0.5
    ctx.beginPath()
    ctx.moveTo(x, sign.y - unit * 0.4)
    ctx.bezierCurveTo(
      x - unit * 0.5,
      y - unit * 5,
      x + unit * 3,
      y - unit * 5,
      x + unit * 2.4,
      y - unit * 1.6,
    )
    ctx.stroke()
    ctx.fillStyle = '#14151b'
    ctx.beginPath()
    ctx.moveTo(x + unit * 0.8, y - unit * 0.2)
    ctx.quadraticCurveTo(x + unit * 2.4, y - unit * 3.4, x + unit * 4, y - unit * 0.2)
    ctx.fill()
    ctx.save()
    ctx.beginPath()
    ctx.rect(sign.x, sign.y, sign.width, sign.height)
    ctx.clip()
    glow(ctx, x + unit * 2.4, sign.y, sign.height * 1.5, '255, 214, 150', 0.75, 'screen', 0.8)
    ctx.restore()
    glow(ctx, x + unit * 2.4, y, unit * 4, '255, 232, 190', 0.9)
  }
}

function signboard(scene: Scene, words: string[], sign: Box, look: ShopLook) {
  const { ctx, unit } = scene
  ctx.fillStyle = fade(
    ctx,
    [0, sign.y],
    [0, sign.y + sign.height],
    [
      [0, shade(look.front, 1.15)],
      [1, shade(look.front, 0.82)],
    ],
  )
  ctx.fillRect(sign.x, sign.y, sign.width, sign.height)
  lamps(scene, sign)
  ctx.strokeStyle = look.light
  ctx.globalAlpha = 0.5
  ctx.lineWidth = unit * 0.22
  ctx.strokeRect(
    sign.x + unit * 1.4,
    sign.y + unit * 1.4,
    sign.width - unit * 2.8,
    sign.height - unit * 2.8,
  )
  ctx.globalAlpha = 1
  const shown = words.slice(0, 2)
  const room = (sign.width * 0.92) / Math.max(1, shown.length)
  const blocks = shown.map((text, place) =>
    fit(ctx, text, {
      face: 'serif',
      weight: place === 0 ? 700 : 600,
      maxWidth: shown.length === 1 ? room : room * (place === 0 ? 1 : 0.92),
      maxHeight: sign.height * 0.72,
      maxSize: sign.height * (place === 0 ? 0.6 : 0.5),
      lineHeight: 1.1,
      letterSpacing: isHan(text) ? 0.12 : 0.02,
    }),
  )
  const gap = unit * 3
  const total = blocks.reduce((sum, block) => sum + block.width + gap, -gap)
  let x = sign.x + (sign.width - total) / 2
  ctx.save()
  ctx.shadowColor = 'rgba(0, 0, 0, 0.6)'
  ctx.shadowBlur = unit * 0.7
  ctx.shadowOffsetY = unit * 0.45
  ctx.fillStyle = look.light
  for (const block of blocks) {
    draw(ctx, block, x, sign.y + (sign.height - block.height) / 2)
    x += block.width + gap
  }
  ctx.restore()
}

function plants({ ctx, unit, random }: Scene, x: number, ground: number) {
  const tall = unit * 9
  ctx.fillStyle = fade(
    ctx,
    [x - unit * 4, 0],
    [x + unit * 4, 0],
    [
      [0, '#a2583a'],
      [0.4, '#c47650'],
      [1, '#5f2f22'],
    ],
  )
  ctx.beginPath()
  ctx.moveTo(x - unit * 4, ground - tall)
  ctx.lineTo(x + unit * 4, ground - tall)
  ctx.lineTo(x + unit * 3, ground)
  ctx.lineTo(x - unit * 3, ground)
  ctx.fill()
  for (let leaf = 0; leaf < 46; leaf += 1) {
    const [angle, far] = [random.between(-2.6, -0.5), unit * random.between(2, 12)]
    const [left, top] = [x + Math.cos(angle) * far * 0.75, ground - tall + Math.sin(angle) * far]
    const light = random.between(0.5, 1.3)
    ctx.fillStyle = `rgb(${Math.round(38 * light)}, ${Math.round(84 * light)}, ${Math.round(58 * light)})`
    ctx.beginPath()
    ctx.ellipse(left, top, unit * random.between(1.2, 2.4), unit * 0.75, random.between(0, 3), 0, 7)
    ctx.fill()
  }
}

function pavement({ ctx, width, height, unit, random }: Scene, ground: number, lit: Box) {
  wash(ctx, box(0, ground, width, height - ground), [
    [0, '#4a4a58'],
    [1, '#23242f'],
  ])
  const rows = 6
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = [row / rows, (row + 1) / rows].map(
      (way) => ground + (height - ground) * way ** 1.5,
    ) as [number, number]
    const stone = unit * (9 + row * 3)
    for (let x = -stone * random.next(); x < width; x += stone) {
      ctx.fillStyle = `rgba(${random.chance(0.5) ? '255, 235, 215' : '8, 8, 16'}, ${random.between(0.03, 0.14).toFixed(3)})`
      ctx.fillRect(x + unit * 0.2, top + unit * 0.15, stone - unit * 0.4, bottom - top - unit * 0.3)
    }
  }
  outOfFocus(ctx, width, height, unit * 1.6, (layer) => {
    layer.globalAlpha = 0.5
    layer.fillStyle = fade(
      layer,
      [0, ground],
      [0, height],
      [
        [0, '#ffbe72'],
        [0.75, 'rgba(255, 150, 70, 0.15)'],
        [1, 'rgba(255, 150, 70, 0)'],
      ],
    )
    layer.beginPath()
    layer.moveTo(lit.x, ground)
    layer.lineTo(lit.x + lit.width, ground)
    layer.lineTo(lit.x + lit.width * 1.12, height)
    layer.lineTo(lit.x - lit.width * 0.12, height)
    layer.fill()
  })
}

export function paintShopStreet(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const look = random.pick(looks)
  const words = scene.words.map((text) => drawable('serif', text)).filter((text) => text !== '')
  const ground = height * (height > width * 1.2 ? 0.84 : 0.87)
  const wide = Math.min(width * 0.86, height * 1.3)
  const tall = Math.min(ground * 0.84, wide * 0.92)
  const front = box((width - wide) / 2, ground - tall, wide, tall)
  masonry(scene, look, ground)
  storeysAbove(scene, front)
  pavement(scene, ground, box(front.x + wide * 0.3, ground, wide * 0.64, 0))

  outOfFocus(ctx, width, height, unit * 2.5, (layer) => {
    layer.fillStyle = 'rgba(6, 8, 18, 0.6)'
    layer.fillRect(front.x - unit, front.y - unit * 2, wide + unit * 3, tall + unit * 3)
  })
  ctx.fillStyle = fade(
    ctx,
    [front.x, 0],
    [front.x + wide, 0],
    [
      [0, shade(look.front, 0.9)],
      [0.5, shade(look.front, 1.12)],
      [1, shade(look.front, 0.78)],
    ],
  )
  ctx.fillRect(front.x, front.y, wide, tall)
  const sign = box(front.x + wide * 0.02, front.y + tall * 0.045, wide * 0.96, tall * 0.2)
  const below = front.y + tall * 0.285
  const [doorWide, pier] = [wide * 0.25, wide * 0.035]
  const door = box(front.x + pier, below, doorWide, ground - below)
  const glass = box(
    front.x + 2 * pier + doorWide,
    below,
    wide - 3 * pier - doorWide,
    (ground - below) * 0.76,
  )
  paintShopWindow(scene, glass, look)
  paintShopDoor(scene, door, look, words.slice(2))
  const panel = box(
    glass.x,
    glass.y + glass.height + unit * 2,
    glass.width,
    ground - glass.y - glass.height - unit * 3.4,
  )
  for (let place = 0; place < 3; place += 1) {
    const third = panel.width / 3
    ctx.strokeStyle = 'rgba(255, 240, 210, 0.16)'
    ctx.lineWidth = unit * 0.35
    ctx.strokeRect(
      panel.x + third * place + unit,
      panel.y + unit,
      third - 2 * unit,
      panel.height - 2 * unit,
    )
  }
  for (const [y, thick, tone] of [
    [front.y - unit * 1.4, 2.6, 1.3],
    [sign.y + sign.height + unit * 0.6, 1.6, 1.25],
    [glass.y + glass.height, 1.8, 1.4],
  ] as const) {
    ctx.fillStyle = shade(look.front, tone)
    const [left, long] =
      thick === 1.8
        ? [glass.x - unit, glass.width + 2 * unit]
        : [front.x - unit * 1.4, wide + unit * 2.8]
    ctx.fillRect(left, y, long, unit * thick)
    ctx.fillStyle = 'rgba(0, 0, 0, 0.35)'
    ctx.fillRect(left, y + unit * thick, long, unit * 0.5)
  }
  signboard(scene, words, sign, look)
  plants(scene, front.x - unit * 1.5, ground + unit)
  plants(scene, front.x + wide + unit * 1.5, ground + unit)
  glow(ctx, glass.x + glass.width / 2, glass.y + glass.height / 2, wide * 0.7, '255, 176, 96', 0.34)
  grain(ctx, width, height, random, 0.05)
}
