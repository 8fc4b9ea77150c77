/** What is printed on the poster: a plain, strong form and well set words. */
import { box, fade, type Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import type { PosterLook } from '@/lib/sandbox/scenes/poster-look'
import { draw, drawColumn, fit, isHan, type Block } from '@/lib/sandbox/typeset'

type Form = (scene: Scene, area: Box, look: PosterLook) => void

const disc: Form = ({ ctx }, { x, y, width, height }, look) => {
  const radius = Math.min(width, height) / 2
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  ctx.fillStyle = fade(
    ctx,
    [middleX, middleY - radius],
    [middleX, middleY + radius],
    [
      [0, look.accent],
      [1, look.accent],
    ],
  )
  ctx.beginPath()
  ctx.arc(middleX, middleY, radius, 0, 2 * Math.PI)
  ctx.fill()
}

const arches: Form = ({ ctx }, { x, y, width, height }, look) => {
  const rings = 5
  const outer = Math.min(width / 2, height)
  for (let ring = 0; ring < rings; ring += 1) {
    const radius = outer * (1 - ring / rings)
    ctx.fillStyle = ring % 2 === 0 ? look.accent : look.paper
    ctx.beginPath()
    ctx.moveTo(x + width / 2 - radius, y + height)
    ctx.arc(x + width / 2, y + Math.max(height - (height - outer), outer), radius, Math.PI, 0)
    ctx.lineTo(x + width / 2 + radius, y + height)
    ctx.fill()
  }
}

const horizon: Form = ({ ctx, random }, { x, y, width, height }, look) => {
  const radius = Math.min(width, height) * 0.34
  const level = y + height * 0.62
  ctx.fillStyle = look.accent
  ctx.beginPath()
  ctx.arc(x + width * random.between(0.4, 0.62), level, radius, Math.PI, 0)
  ctx.fill()
  for (let line = 0; line < 9; line += 1) {
    const part = 1 - line / 9
    const thick = height * 0.006 * (1 + line * 0.55)
    ctx.fillStyle = line % 3 === 1 ? look.accent : look.ink
    ctx.globalAlpha = 0.9
    ctx.fillRect(
      x + width * (1 - part) * 0.22,
      level + height * 0.02 + line * height * 0.042,
      width * (1 - (1 - part) * 0.44),
      thick,
    )
  }
  ctx.globalAlpha = 1
}

const petals: Form = ({ ctx, random }, { x, y, width, height }, look) => {
  const radius = Math.min(width, height) / 2
  const count = random.pick([8, 10, 12])
  ctx.save()
  ctx.translate(x + width / 2, y + height / 2)
  for (let petal = 0; petal < count; petal += 1) {
    ctx.rotate((2 * Math.PI) / count)
    ctx.fillStyle = petal % 2 === 0 ? look.accent : look.ink
    ctx.globalAlpha = petal % 2 === 0 ? 1 : 0.86
    ctx.beginPath()
    ctx.moveTo(0, 0)
    ctx.bezierCurveTo(radius * 0.42, -radius * 0.36, radius * 0.3, -radius * 0.86, 0, -radius)
    ctx.bezierCurveTo(-radius * 0.3, -radius * 0.86, -radius * 0.42, -radius * 0.36, 0, 0)
    ctx.fill()
  }
  ctx.globalAlpha = 1
  ctx.fillStyle = look.paper
  ctx.beginPath()
  ctx.arc(0, 0, radius * 0.16, 0, 2 * Math.PI)
  ctx.fill()
  ctx.restore()
}

const forms = [disc, arches, horizon, petals] as const

/** Small lines at the foot, set one under the other; answers where the room above them ends. */
function footLines({ ctx }: Scene, texts: string[], area: Box, look: PosterLook): number {
  const blocks: Block[] = texts.map((text) =>
    fit(ctx, text, {
      face: 'sans',
      weight: 500,
      maxWidth: area.width,
      maxHeight: area.height * 0.14,
      maxSize: area.height * 0.034,
      lineHeight: 1.4,
      letterSpacing: isHan(text) ? 0.06 : 0.01,
    }),
  )
  let y = area.y + area.height - blocks.reduce((sum, block) => sum + block.height, 0)
  const top = y
  ctx.fillStyle = look.ink
  for (const block of blocks) {
    draw(ctx, block, area.x, y)
    y += block.height
  }
  return top
}

export function composePoster(scene: Scene, sheet: Box, look: PosterLook) {
  const { ctx, random, words } = scene
  const margin = Math.min(sheet.width, sheet.height) * 0.085
  const area = box(
    sheet.x + margin,
    sheet.y + margin,
    sheet.width - 2 * margin,
    sheet.height - 2 * margin,
  )
  const [title, second, ...rest] = words
  if (title === undefined) return random.pick(forms)(scene, area, look)

  let foot = footLines(scene, rest, area, look)
  if (rest.length > 0) foot -= area.height * 0.03
  const room = foot - area.y
  const inDisc = isHan(title) && Array.from(title).length <= 4
  if (inDisc) return titleInDisc(scene, box(area.x, area.y, area.width, room), title, second, look)

  const display = {
    face: random.pick(['serif', 'sans'] as const),
    weight: random.pick([700, 800] as const),
  }
  const wide = sheet.width > sheet.height
  const titleBlock = fit(ctx, title, {
    ...display,
    maxWidth: area.width,
    maxHeight: room * (second ? 0.42 : 0.5),
    maxSize: area.height * (wide ? 0.3 : 0.2),
    lineHeight: 1.04,
    letterSpacing: isHan(title) ? 0.02 : -0.015,
  })
  const secondBlock = second
    ? fit(ctx, second, {
        face: display.face,
        weight: isHan(second) ? 600 : 500,
        maxWidth: area.width,
        maxHeight: room * 0.16,
        maxSize: Math.min(titleBlock.size * 0.5, area.height * 0.08),
        letterSpacing: isHan(second) ? 0.06 : 0,
      })
    : null
  const set = titleBlock.height + (secondBlock ? secondBlock.height + area.height * 0.02 : 0)
  const onTop = random.chance(0.5)
  const textTop = onTop ? area.y : foot - set
  const gap = area.height * 0.05
  const picture = onTop
    ? box(area.x, area.y + set + gap, area.width, foot - area.y - set - gap)
    : box(area.x, area.y, area.width, room - set - gap)
  if (picture.height > area.height * 0.14) random.pick(forms)(scene, picture, look)
  ctx.fillStyle = look.ink
  draw(ctx, titleBlock, area.x, textTop)
  if (secondBlock) draw(ctx, secondBlock, area.x, textTop + titleBlock.height + area.height * 0.02)
}

function titleInDisc(
  scene: Scene,
  area: Box,
  title: string,
  second: string | undefined,
  look: PosterLook,
) {
  const { ctx } = scene
  const under = second
    ? fit(ctx, second, {
        face: 'serif',
        weight: 600,
        maxWidth: area.width,
        maxHeight: area.height * 0.26,
        maxSize: area.height * 0.11,
      })
    : null
  const room = area.height - (under ? under.height + area.height * 0.06 : 0)
  const across = Math.min(area.width * 0.92, room)
  const circle = box(
    area.x + (area.width - across) / 2,
    area.y + (room - across) * 0.4,
    across,
    across,
  )
  disc(scene, circle, look)
  const characters = Array.from(title)
  const size = (across * 0.74) / (characters.length * 1.12)
  const capped = Math.min(size, across * 0.4)
  ctx.fillStyle = look.paper
  const top = circle.y + (across - capped * 1.12 * characters.length) / 2
  drawColumn(ctx, title, 'serif', 800, capped, circle.x + across / 2, top)
  ctx.fillStyle = look.ink
  if (under) draw(ctx, under, area.x, area.y + area.height - under.height)
}
