/** A title beside the mountains: a column of characters with a seal, or lines of letters. */
import type { Scene } from '@/lib/sandbox/scene'
import { draw, drawColumn, fit, isHan } from '@/lib/sandbox/typeset'

function seal({ ctx, unit }: Scene, x: number, y: number, size: number) {
  ctx.save()
  ctx.fillStyle = '#b5382a'
  ctx.globalAlpha = 0.92
  ctx.beginPath()
  ctx.roundRect(x - size / 2, y, size, size, unit * 0.4)
  ctx.fill()
  ctx.fillStyle = '#f7ebe0'
  ctx.globalAlpha = 1
  drawColumn(ctx, '山水', 'serif', 800, size * 0.42, x, y + size * 0.03)
  ctx.restore()
}

export function title(scene: Scene, words: string[], ink: string) {
  const { ctx, width, height, unit } = scene
  const [first, ...rest] = words
  if (first === undefined) return
  ctx.fillStyle = ink
  const characters = Array.from(first)
  if (isHan(first) && characters.length <= 9) {
    const size = Math.min(unit * 12, (height * 0.5) / (characters.length * 1.12))
    const x = width - unit * 7 - size / 2
    drawColumn(ctx, first, 'serif', 700, size, x, unit * 8)
    seal(scene, x, unit * 8 + size * 1.12 * characters.length + size * 0.4, size * 0.62)
    let y = unit * 9
    for (const text of rest) {
      const block = fit(ctx, text, {
        face: 'serif',
        weight: 500,
        maxWidth: width * 0.55,
        maxHeight: height * 0.12,
        maxSize: unit * 4.4,
        lineHeight: 1.3,
      })
      draw(ctx, block, unit * 8, y)
      y += block.height + unit
    }
    return
  }
  let y = height * 0.09
  for (const [place, text] of words.entries()) {
    const block = fit(ctx, text, {
      face: 'serif',
      weight: place === 0 ? 500 : 400,
      maxWidth: width * 0.82,
      maxHeight: height * (place === 0 ? 0.26 : 0.08),
      maxSize: unit * (place === 0 ? 13 : 4.2),
      lineHeight: place === 0 ? 1.12 : 1.4,
      letterSpacing: place === 0 ? 0.03 : 0.08,
    })
    draw(ctx, block, width / 2, y, 'center')
    y += block.height + unit * (place === 0 ? 2 : 0.8)
  }
}
