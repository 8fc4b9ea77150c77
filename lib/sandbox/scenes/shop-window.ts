/** What one sees through the glass of the shop: shelves, goods, hanging lamps. */
import { fade, glow, wash, type Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import { goodsOf } from '@/lib/sandbox/scenes/shop-goods'
import { shade, type ShopLook } from '@/lib/sandbox/scenes/shop-look'

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

export function frame({ ctx, unit }: Scene, { x, y, width, height }: Box, look: ShopLook) {
  ctx.strokeStyle = shade(look.front, 1.25)
  ctx.lineWidth = unit * 1.1
  ctx.strokeRect(x, y, width, height)
  ctx.strokeStyle = 'rgba(0, 0, 0, 0.45)'
  ctx.lineWidth = unit * 0.3
  ctx.strokeRect(x + unit * 0.7, y + unit * 0.7, width - unit * 1.4, height - unit * 1.4)
}
