/** What is printed on the label. */
import type { Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import type { Look } from '@/lib/sandbox/scenes/tin-look'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

export function label(scene: Scene, words: string[], area: Box, look: Look) {
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
