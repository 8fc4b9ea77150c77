/** A tin with a printed label on pale stone, in the light of one window. */
import { box, clouds, fade, glow, outOfFocus, texture, wash, type Box } from '@/lib/sandbox/brush'
import { drawableWords } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { cylinder, lid, roundness } from '@/lib/sandbox/scenes/tin-body'
import { label } from '@/lib/sandbox/scenes/tin-label'
import { looks, type Look } from '@/lib/sandbox/scenes/tin-look'

function windowLight({ ctx, width, height, unit, random }: Scene, level: number) {
  const lean = random.between(0.2, 0.34)
  ctx.save()
  ctx.globalCompositeOperation = 'soft-light'
  outOfFocus(ctx, width, height, unit * 1.4, (layer) => {
    layer.transform(1, 0, -lean, 1, width * 0.1, 0)
    layer.fillStyle = 'rgba(255, 246, 224, 0.85)'
    for (const column of [0, 1])
      for (const row of [0, 1, 2])
        layer.fillRect(
          width * 0.12 + column * unit * 27,
          level - unit * 84 + row * unit * 28,
          unit * 24,
          unit * 25,
        )
  })
  ctx.restore()
}

function pebbles({ ctx, width, height, unit, random }: Scene, tin: Box, look: Look) {
  const foot = tin.y + tin.height
  const side = random.pick([-1, 1] as const)
  for (const [away, size, colour] of [
    [0.78, 6.4, look.accent],
    [1.02, 3.9, look.stone],
  ] as const) {
    const x = tin.x + tin.width / 2 + side * tin.width * away
    const y = foot + unit * random.between(0, 3) - size * unit * 0.4
    outOfFocus(ctx, width, height, unit * 1.3, (layer) => {
      layer.fillStyle = 'rgba(48, 34, 30, 0.6)'
      layer.beginPath()
      layer.ellipse(
        x + unit * size * 0.5,
        y + unit * size * 0.82,
        unit * size * 1.2,
        unit * size * 0.3,
        0.06,
        0,
        7,
      )
      layer.fill()
    })
    const ball = ctx.createRadialGradient(
      x - unit * size * 0.4,
      y - unit * size * 0.45,
      0,
      x,
      y,
      unit * size * 1.12,
    )
    ball.addColorStop(0, 'rgba(255, 252, 240, 0.85)')
    ball.addColorStop(0.3, 'rgba(255, 250, 236, 0.16)')
    ball.addColorStop(0.66, 'rgba(20, 10, 10, 0.16)')
    ball.addColorStop(1, 'rgba(20, 10, 10, 0.55)')
    for (const fill of [colour, ball]) {
      ctx.fillStyle = fill
      ctx.beginPath()
      ctx.arc(x, y, unit * size, 0, 7)
      ctx.fill()
    }
  }
}

export function paintTinOnStone(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const look = random.pick(looks)
  const level = height * 0.66
  wash(ctx, box(0, 0, width, level), [
    [0, look.back[0]],
    [1, look.back[1]],
  ])
  texture(ctx, clouds(random, 96, 96, 0, 4), box(0, 0, width, level), 0.16)
  windowLight(scene, level)
  ctx.fillStyle = look.stone
  ctx.fillRect(0, level, width, height - level)
  wash(ctx, box(0, level, width, height - level), [
    [0, 'rgba(255, 255, 255, 0.35)'],
    [0.08, 'rgba(255, 255, 255, 0.1)'],
    [1, 'rgba(60, 40, 40, 0.32)'],
  ])
  texture(ctx, clouds(random, 220, 90, 0, 7), box(0, level, width, height - level), 0.5)
  texture(ctx, clouds(random, 300, 140, 255, 30), box(0, level, width, height - level), 0.4)
  glow(ctx, 0, level * 0.5, Math.max(width, height) * 0.8, '255, 244, 220', 0.35, 'soft-light')

  const tall = Math.min(height * 0.5, unit * 66)
  const tin = box(0, height * 0.8 - tall, tall * random.between(0.72, 0.84), tall)
  tin.x = (width - tin.width) / 2
  const curve = tin.width * 0.085
  for (const [softness, long, alpha] of [
    [6, 1.25, 0.5],
    [1.6, 0.25, 0.7],
  ] as const)
    outOfFocus(ctx, width, height, unit * softness, (layer) => {
      layer.fillStyle = `rgba(44, 30, 30, ${alpha})`
      layer.beginPath()
      layer.ellipse(
        tin.x + tin.width * (0.5 + long * 0.42),
        tin.y + tin.height + curve * 0.3,
        tin.width * (0.5 + long * 0.45),
        curve * 1.15,
        0.015,
        0,
        7,
      )
      layer.fill()
    })
  cylinder(ctx, tin, curve)
  ctx.fillStyle = look.tin
  ctx.fill()
  const band = box(tin.x, tin.y + tin.height * 0.17, tin.width, tin.height * 0.66)
  ctx.save()
  cylinder(ctx, band, curve)
  ctx.fillStyle = look.label
  ctx.fill()
  ctx.clip()
  for (const inset of [0.035, 0.055]) {
    cylinder(
      ctx,
      box(
        band.x - unit,
        band.y + band.height * inset,
        band.width + 2 * unit,
        band.height * (1 - 2 * inset),
      ),
      curve,
    )
    ctx.strokeStyle = look.accent
    ctx.lineWidth = unit * (inset === 0.035 ? 0.45 : 0.15)
    ctx.stroke()
  }
  ctx.restore()
  const words = drawableWords('serif', scene.words)
  label(
    scene,
    words,
    box(band.x, band.y + curve * 0.9 + band.height * 0.04, band.width, band.height * 0.9),
    look,
  )
  cylinder(ctx, tin, curve)
  ctx.fillStyle = roundness(ctx, tin)
  ctx.fill()
  ctx.fillStyle = fade(
    ctx,
    [0, tin.y],
    [0, tin.y + tin.height * 0.1],
    [
      [0, 'rgba(0, 0, 0, 0.4)'],
      [1, 'rgba(0, 0, 0, 0)'],
    ],
  )
  ctx.fill()
  lid(scene, tin, curve, look)
  pebbles(scene, tin, look)
}
