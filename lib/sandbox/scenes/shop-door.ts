/** The door of the shop, and the notice on it. */
import { box, fade, glow, outOfFocus, wash, type Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import { shade, type ShopLook } from '@/lib/sandbox/scenes/shop-look'
import { frame } from '@/lib/sandbox/scenes/shop-window'
import { draw, fit } from '@/lib/sandbox/typeset'

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
