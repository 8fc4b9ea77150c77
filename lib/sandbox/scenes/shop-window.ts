/** What one sees through the glass of the shop: shelves, goods, hanging lamps; and a notice on the door. */
import { box, fade, glow, outOfFocus, wash, type Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import { shade, type ShopLook } from '@/lib/sandbox/scenes/shop-street'
import { draw, fit } from '@/lib/sandbox/typeset'

type Goods = (scene: Scene, x: number, shelf: number, room: number) => number

const loaves: Goods = ({ ctx, random }, x, shelf, room) => {
  const wide = room * random.between(0.8, 1.25)
  const tall = room * random.between(0.34, 0.46)
  const y = shelf - tall * 0.55
  ctx.fillStyle = fade(
    ctx,
    [0, y - tall],
    [0, shelf],
    [
      [0, '#f0b45e'],
      [0.5, '#c47a2c'],
      [1, '#6e3a12'],
    ],
  )
  ctx.beginPath()
  ctx.ellipse(x + wide / 2, y, wide / 2, tall * 0.6, 0, 0, 7)
  ctx.fill()
  ctx.strokeStyle = 'rgba(255, 224, 166, 0.7)'
  ctx.lineWidth = tall * 0.09
  for (const place of [0.32, 0.5, 0.68]) {
    ctx.beginPath()
    ctx.moveTo(x + wide * (place - 0.05), y - tall * 0.28)
    ctx.lineTo(x + wide * (place + 0.05), y + tall * 0.02)
    ctx.stroke()
  }
  return wide * 1.02
}

const books: Goods = ({ ctx, random }, x, shelf, room) => {
  const wide = room * random.between(0.16, 0.34)
  const tall = room * random.between(0.85, 1.25)
  const colour = random.pick([
    '#8c2f2a',
    '#2f4a63',
    '#c9a24a',
    '#efe3c8',
    '#3d5a44',
    '#5d3b58',
    '#b5673a',
  ])
  ctx.fillStyle = colour
  ctx.fillRect(x, shelf - tall, wide, tall)
  ctx.fillStyle = 'rgba(255, 236, 190, 0.5)'
  ctx.fillRect(x + wide * 0.2, shelf - tall * 0.82, wide * 0.6, tall * 0.05)
  ctx.fillStyle = 'rgba(0, 0, 0, 0.3)'
  ctx.fillRect(x + wide * 0.86, shelf - tall, wide * 0.14, tall)
  return wide * 1.04
}

const jars: Goods = ({ ctx, random }, x, shelf, room) => {
  const wide = room * random.between(0.46, 0.62)
  const tall = room * random.between(0.8, 1.1)
  const colour = random.pick(['#a3482c', '#d9a441', '#6f8a58', '#e8d3a8', '#7c3f2e', '#3f6670'])
  ctx.fillStyle = fade(
    ctx,
    [x, 0],
    [x + wide, 0],
    [
      [0, 'rgba(255, 246, 220, 0.75)'],
      [0.24, colour],
      [0.8, colour],
      [1, 'rgba(40, 16, 4, 0.85)'],
    ],
  )
  ctx.beginPath()
  ctx.roundRect(x, shelf - tall, wide, tall, wide * 0.14)
  ctx.fill()
  ctx.fillStyle = '#e9c98f'
  ctx.fillRect(x + wide * 0.1, shelf - tall * 1.1, wide * 0.8, tall * 0.14)
  ctx.fillStyle = 'rgba(255, 247, 228, 0.85)'
  ctx.fillRect(x + wide * 0.2, shelf - tall * 0.62, wide * 0.6, tall * 0.3)
  return wide * 1.22
}

function goodsOf({ prompt, random }: Scene): Goods {
  if (/bak|bread|caf|面包|蛋糕/i.test(prompt)) return loaves
  if (/book|书/i.test(prompt)) return books
  return random.pick([loaves, books, jars])
}

export function paintShopWindow(scene: Scene, glass: Box, look: ShopLook) {
  const { ctx, unit, random } = scene
  const { x, y, width, height } = glass
  const goods = goodsOf(scene)
  ctx.save()
  ctx.beginPath()
  ctx.rect(x, y, width, height)
  ctx.clip()
  wash(ctx, glass, [
    [0, '#b86f2a'],
    [0.3, '#eda94e'],
    [0.75, '#d08030'],
    [1, '#6d3814'],
  ])
  glow(ctx, x + width / 2, y + height * 0.34, width * 0.62, '255, 232, 170', 0.8)
  const rows = 3
  for (let row = 0; row < rows; row += 1) {
    const shelf = y + height * (0.5 + row * 0.215)
    const room = height * 0.15
    ctx.fillStyle = 'rgba(70, 30, 6, 0.25)'
    ctx.fillRect(x, shelf - room * 1.2, width, room * 1.2)
    for (let left = x + unit * random.between(0.5, 3); left < x + width - unit;)
      left += goods(scene, left, shelf, room)
    ctx.fillStyle = fade(
      ctx,
      [0, shelf],
      [0, shelf + unit * 1.4],
      [
        [0, '#8a4f20'],
        [1, '#3d1f0a'],
      ],
    )
    ctx.fillRect(x, shelf, width, unit * 1.3)
  }
  for (let lamp = 0; lamp < 3; lamp += 1) {
    const [left, top] = [x + width * (0.2 + lamp * 0.3), y + height * 0.2]
    ctx.fillStyle = '#1b1512'
    ctx.fillRect(left - unit * 0.12, y, unit * 0.24, height * 0.2)
    ctx.beginPath()
    ctx.moveTo(left - unit * 2.8, top)
    ctx.quadraticCurveTo(left, top - unit * 4.6, left + unit * 2.8, top)
    ctx.fill()
    glow(ctx, left, top + unit * 0.6, unit * 12, '255, 226, 160', 0.85)
    ctx.fillStyle = '#fff8e2'
    ctx.beginPath()
    ctx.arc(left, top + unit * 0.5, unit * 0.95, 0, 7)
    ctx.fill()
  }
  ctx.fillStyle = fade(
    ctx,
    [x, y],
    [x + width * 0.7, y + height],
    [
      [0, 'rgba(190, 210, 255, 0.2)'],
      [0.34, 'rgba(190, 210, 255, 0.03)'],
      [0.36, 'rgba(190, 210, 255, 0.12)'],
      [0.5, 'rgba(190, 210, 255, 0)'],
      [1, 'rgba(0, 0, 0, 0.12)'],
    ],
  )
  ctx.fillRect(x, y, width, height)
  ctx.restore()
  frame(scene, glass, look)
  ctx.fillStyle = shade(look.front, 0.95)
  ctx.fillRect(x + width * 0.5 - unit * 0.5, y, unit, height)
}

function frame({ ctx, unit }: Scene, { x, y, width, height }: Box, look: ShopLook) {
  ctx.strokeStyle = shade(look.front, 1.25)
  ctx.lineWidth = unit * 1.1
  ctx.strokeRect(x, y, width, height)
  ctx.strokeStyle = 'rgba(0, 0, 0, 0.45)'
  ctx.lineWidth = unit * 0.3
  ctx.strokeRect(x + unit * 0.7, y + unit * 0.7, width - unit * 1.4, height - unit * 1.4)
}

export function paintShopDoor(scene: Scene, door: Box, look: ShopLook, notice: string[]) {
  const { ctx, unit } = scene
  const { x, y, width, height } = door
  ctx.fillStyle = shade(look.front, 0.72)
  ctx.fillRect(x, y, width, height)
  const pane = box(x + width * 0.13, y + height * 0.2, width * 0.74, height * 0.54)
  const light = box(x + width * 0.08, y + unit, width * 0.84, height * 0.13)
  for (const part of [light, pane]) {
    wash(ctx, part, [
      [0, '#e8a24a'],
      [0.6, '#c67a30'],
      [1, '#7d4318'],
    ])
    glow(
      ctx,
      part.x + part.width * 0.6,
      part.y + part.height * 0.3,
      part.width * 0.7,
      '255, 226, 164',
      0.7,
    )
    ctx.fillStyle = fade(
      ctx,
      [part.x, part.y],
      [part.x + part.width, part.y + part.height],
      [
        [0, 'rgba(200, 216, 255, 0.24)'],
        [0.5, 'rgba(200, 216, 255, 0)'],
      ],
    )
    ctx.fillRect(part.x, part.y, part.width, part.height)
    frame(scene, part, look)
  }
  ctx.strokeStyle = 'rgba(255, 240, 210, 0.16)'
  ctx.lineWidth = unit * 0.35
  ctx.strokeRect(x + width * 0.13, y + height * 0.79, width * 0.74, height * 0.14)
  ctx.fillStyle = '#e6c06c'
  ctx.beginPath()
  ctx.roundRect(x + width * 0.9, y + height * 0.46, unit * 0.8, height * 0.12, unit * 0.4)
  ctx.fill()
  ctx.fillStyle = '#8b8a90'
  ctx.fillRect(x - unit * 2, y + height - unit * 1.6, width + unit * 4, unit * 2.4)
  if (notice.length > 0) paper(scene, pane, notice)
}

function paper({ ctx, unit, width, height, random }: Scene, pane: Box, notice: string[]) {
  const sheet = box(
    pane.x + pane.width * 0.14,
    pane.y + pane.height * 0.2,
    pane.width * 0.72,
    pane.height * 0.44,
  )
  outOfFocus(ctx, width, height, unit * 0.6, (layer) => {
    layer.fillStyle = 'rgba(40, 18, 4, 0.55)'
    layer.fillRect(sheet.x + unit * 0.4, sheet.y + unit * 0.7, sheet.width, sheet.height)
  })
  wash(ctx, sheet, [
    [0, '#fbf4e4'],
    [1, '#eadfca'],
  ])
  const inks = ['#1d1d22', '#b3322a', '#3a3a40', '#3a3a40'] as const
  const room = sheet.height * 0.84
  const blocks = notice.map((text) =>
    fit(ctx, text, {
      face: random.pick(['sans', 'serif']),
      weight: 700,
      maxWidth: sheet.width * 0.84,
      maxHeight: room / notice.length,
      maxSize: sheet.width * 0.24,
      lineHeight: 1.12,
    }),
  )
  let y = sheet.y + (sheet.height - blocks.reduce((sum, block) => sum + block.height, 0)) / 2
  for (const [place, block] of blocks.entries()) {
    ctx.fillStyle = inks[place] ?? inks[0]
    draw(ctx, block, sheet.x + sheet.width / 2, y, 'center')
    y += block.height
  }
}
