import type { Scene } from '@/lib/sandbox/scene'

export function boat({ ctx, unit }: Scene, x: number, level: number, size: number, color: string) {
  ctx.fillStyle = color
  ctx.beginPath()
  ctx.moveTo(x - size, level - size * 0.22)
  ctx.quadraticCurveTo(x - size * 0.7, level + size * 0.14, x - size * 0.4, level + size * 0.14)
  ctx.lineTo(x + size * 0.6, level + size * 0.14)
  ctx.quadraticCurveTo(x + size * 0.9, level, x + size, level - size * 0.22)
  ctx.fill()
  ctx.beginPath()
  ctx.moveTo(x - size * 0.06, level - size * 0.3)
  ctx.lineTo(x - size * 0.06, level - size * 2.3)
  ctx.quadraticCurveTo(x + size * 0.7, level - size * 1.2, x + size * 0.82, level - size * 0.3)
  ctx.moveTo(x - size * 0.16, level - size * 0.3)
  ctx.lineTo(x - size * 0.16, level - size * 1.8)
  ctx.quadraticCurveTo(x - size * 0.6, level - size * 0.9, x - size * 0.78, level - size * 0.3)
  ctx.fill()
  ctx.save()
  ctx.globalAlpha = 0.3
  ctx.beginPath()
  ctx.ellipse(x, level + size * 0.5, size * 0.7, size * 0.5 + unit * 0.2, 0, 0, 7)
  ctx.fill()
  ctx.restore()
}
