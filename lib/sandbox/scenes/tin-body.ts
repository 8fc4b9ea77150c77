/** The tin itself: a cylinder and its lid in light from the left. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { box, fade, type Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import type { Look } from '@/lib/sandbox/scenes/tin-look'

/** The visible half of a cylinder: straight sides, rounded foot and shoulder. */
export function cylinder(ctx: SKRSContext2D, { x, y, width, height }: Box, curve: number) {
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(x, y + height)
  ctx.ellipse(x + width / 2, y + height, width / 2, curve, 0, Math.PI, 0, true)
  ctx.lineTo(x + width, y)
  ctx.ellipse(x + width / 2, y, width / 2, curve, 0, 0, Math.PI, false)
  ctx.closePath()
}

/** Light from the left: a soft gleam, the body, a dark turn, a little light thrown back by the stone. */
export function roundness(ctx: SKRSContext2D, { x, width }: Box) {
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

export function lid({ ctx, unit }: Scene, tin: Box, curve: number, look: Look) {
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
