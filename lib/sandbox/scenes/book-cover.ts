/** What is stamped on the cover: a title, a horizon, a name. */
import type { Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import type { Look } from '@/lib/sandbox/scenes/book-look'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

function landscape({ ctx, random }: Scene, { x, y, width, height }: Box, look: Look) {
  const level = y + height * 0.58
  ctx.fillStyle = look.low
  ctx.fillRect(x, level, width, y + height - level)
  ctx.fillStyle = look.accent
  const sun = width * random.between(0.09, 0.14)
  ctx.beginPath()
  ctx.arc(x + width * random.between(0.58, 0.78), level, sun, Math.PI, 0)
  ctx.fill()
  ctx.strokeStyle = look.ink
  ctx.lineWidth = width * 0.006
  for (let wave = 0; wave < 5; wave += 1) {
    const inset = width * (0.1 + wave * 0.055)
    ctx.globalAlpha = 0.85 - wave * 0.14
    ctx.beginPath()
    ctx.moveTo(x + inset, level + height * (0.03 + wave * 0.028))
    ctx.lineTo(x + width - inset * 1.15, level + height * (0.03 + wave * 0.028))
    ctx.stroke()
  }
  ctx.globalAlpha = 1
}

export function cover(scene: Scene, words: string[], area: Box, look: Look) {
  const { ctx } = scene
  landscape(scene, area, look)
  const [first, second, ...rest] = words
  if (first === undefined) return
  const left = area.x + area.width * 0.11
  const wide = area.width * 0.78
  const title = fit(ctx, first, {
    face: 'serif',
    weight: 600,
    maxWidth: wide,
    maxHeight: area.height * 0.34,
    maxSize: area.width * 0.2,
    lineHeight: 1.06,
    letterSpacing: isHan(first) ? 0.08 : -0.005,
  })
  ctx.fillStyle = look.ink
  let y = area.y + area.height * 0.08
  draw(ctx, title, left, y)
  y += title.height + area.height * 0.02
  if (second !== undefined) {
    const block = fit(ctx, second, {
      face: 'serif',
      weight: 500,
      maxWidth: wide,
      maxHeight: area.height * 0.1,
      maxSize: title.size * 0.5,
      letterSpacing: isHan(second) ? 0.1 : 0,
    })
    draw(ctx, block, left, y)
  }
  const small = rest.map((text) =>
    fit(ctx, text, {
      face: 'sans',
      weight: 500,
      maxWidth: wide,
      maxHeight: area.height * 0.07,
      maxSize: area.width * 0.05,
      lineHeight: 1.4,
      letterSpacing: 0.08,
    }),
  )
  y = area.y + area.height * 0.94 - small.reduce((sum, block) => sum + block.height, 0)
  for (const block of small) {
    draw(ctx, block, left, y)
    y += block.height
  }
}
