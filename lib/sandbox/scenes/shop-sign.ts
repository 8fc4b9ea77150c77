/** The board over the shop, lettered and lit. */
import { fade, glow, type Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import { shade, type ShopLook } from '@/lib/sandbox/scenes/shop-look'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

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

export function signboard(scene: Scene, words: string[], sign: Box, look: ShopLook) {
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
