/** What the shop sells. Each draws one piece on the shelf at `x` and answers how far the next one stands. */
import { fade } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'

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

export function goodsOf({ prompt, random }: Scene): Goods {
  if (/bak|bread|caf|面包|蛋糕/i.test(prompt)) return loaves
  if (/book|书/i.test(prompt)) return books
  return random.pick([loaves, books, jars])
}
