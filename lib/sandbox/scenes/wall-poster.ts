/** A poster on a plaster wall, in the light of a window with a tree before it. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { box, clouds, fade, glow, outOfFocus, texture, wash, type Box } from '@/lib/sandbox/brush'
import { drawableWords } from '@/lib/sandbox/fonts'
import { leafShadows } from '@/lib/sandbox/leaf-shadows'
import type { Scene } from '@/lib/sandbox/scene'
import { composePoster } from '@/lib/sandbox/scenes/poster-composition'
import { looks } from '@/lib/sandbox/scenes/poster-look'

function tape(ctx: SKRSContext2D, x: number, y: number, unit: number, angle: number) {
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(angle)
  ctx.fillStyle = 'rgba(247, 244, 236, 0.82)'
  ctx.shadowColor = 'rgba(0, 0, 0, 0.25)'
  ctx.shadowBlur = unit * 0.5
  ctx.shadowOffsetY = unit * 0.2
  ctx.fillRect(-unit * 3, -unit * 1.2, unit * 6, unit * 2.4)
  ctx.restore()
}

function posterBox({ width, height, words }: Scene): Box {
  const upright = words.length === 0 || width < height * 1.5
  const ratio = upright ? 0.7 : 1.38
  const tall = Math.min(height * 0.8, (width * 0.78) / ratio)
  const wide = tall * ratio
  return box((width - wide) / 2, (height - tall) * 0.47, wide, tall)
}

export function paintWallPoster(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const look = random.pick(looks)
  wash(ctx, box(0, 0, width, height), [
    [0, look.wall[0]],
    [1, look.wall[1]],
  ])
  texture(ctx, clouds(random, 96, 96, 0, 5), box(0, 0, width, height), 0.3)
  texture(ctx, clouds(random, 256, 256, 255, 28), box(0, 0, width, height), 0.28)
  glow(
    ctx,
    width * 0.3,
    height * 0.2,
    Math.max(width, height) * 0.9,
    '255, 240, 214',
    0.42,
    'soft-light',
  )

  const sheet = posterBox(scene)
  const tilt = random.between(-0.012, 0.012)
  ctx.save()
  ctx.translate(width / 2, height / 2)
  ctx.rotate(tilt)
  ctx.translate(-width / 2, -height / 2)
  for (const [softness, offset, alpha] of [
    [5, 3.2, 0.35],
    [1.1, 0.8, 0.4],
  ] as const)
    outOfFocus(ctx, width, height, unit * softness, (layer) => {
      layer.fillStyle = `rgba(30, 24, 28, ${alpha})`
      layer.fillRect(
        sheet.x + unit * offset * 0.7,
        sheet.y + unit * offset,
        sheet.width,
        sheet.height,
      )
    })
  ctx.fillStyle = look.paper
  ctx.fillRect(sheet.x, sheet.y, sheet.width, sheet.height)
  ctx.save()
  ctx.beginPath()
  ctx.rect(sheet.x, sheet.y, sheet.width, sheet.height)
  ctx.clip()
  const words = drawableWords('serif', scene.words)
  composePoster({ ...scene, words }, sheet, look)
  texture(ctx, clouds(random, 160, 160, 255, 40), sheet, 0.16)
  const sheen = fade(
    ctx,
    [sheet.x, sheet.y],
    [sheet.x + sheet.width, sheet.y + sheet.height],
    [
      [0, 'rgba(255, 255, 255, 0.13)'],
      [0.5, 'rgba(255, 255, 255, 0)'],
      [1, 'rgba(0, 0, 0, 0.14)'],
    ],
  )
  ctx.fillStyle = sheen
  ctx.fillRect(sheet.x, sheet.y, sheet.width, sheet.height)
  ctx.restore()
  const corners = [
    [0, 0, -0.7],
    [1, 0, 0.7],
    [0, 1, 0.75],
    [1, 1, -0.75],
  ] as const
  for (const [right, down, angle] of corners)
    tape(
      ctx,
      sheet.x + right * sheet.width,
      sheet.y + down * sheet.height,
      unit * 0.8,
      angle + random.between(-0.15, 0.15),
    )
  ctx.restore()
  leafShadows(scene, look.shade, 0.62)
}
