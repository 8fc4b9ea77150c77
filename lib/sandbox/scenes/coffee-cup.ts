import type { SKRSContext2D } from '@napi-rs/canvas'
import { fade, glow, outOfFocus } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'

export function shadow(
  { ctx, width, height, unit }: Scene,
  grow: number,
  alpha: number,
  paint: (layer: SKRSContext2D) => void,
) {
  outOfFocus(ctx, width, height, unit * grow, (layer) => {
    layer.fillStyle = `rgba(40, 26, 22, ${alpha})`
    paint(layer)
  })
}

export function cup(scene: Scene, x: number, y: number, radius: number) {
  const { ctx, unit } = scene
  for (const [softness, off, alpha] of [
    [4, 4, 0.45],
    [1.2, 1.4, 0.5],
  ] as const)
    shadow(scene, softness, alpha, (layer) => {
      layer.beginPath()
      layer.arc(x + unit * off, y + unit * off, radius * 1.28, 0, 7)
      layer.fill()
    })
  const rings = [
    [1.34, '#f4efe6', '#d3c9bb'],
    [1.2, '#e6ded1', '#f7f3ec'],
    [0.86, '#fbf8f2', '#d9d0c3'],
    [0.76, '#bdb1a0', '#efe8dc'],
    [0.7, '#3a1d0e', '#8a5428'],
  ] as const
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(0.5)
  ctx.fillStyle = '#efe8dc'
  ctx.beginPath()
  ctx.roundRect(radius * 0.7, -radius * 0.16, radius * 0.52, radius * 0.32, radius * 0.14)
  ctx.fill()
  ctx.restore()
  for (const [size, lit, dark] of rings) {
    ctx.fillStyle = fade(
      ctx,
      [x - radius * size, y - radius * size],
      [x + radius * size, y + radius * size],
      [
        [0, lit],
        [1, dark],
      ],
    )
    ctx.beginPath()
    ctx.arc(x, y, radius * size, 0, 7)
    ctx.fill()
  }
  ctx.strokeStyle = 'rgba(222, 170, 110, 0.55)'
  ctx.lineWidth = radius * 0.035
  ctx.beginPath()
  ctx.arc(x, y, radius * 0.66, 0, 7)
  ctx.stroke()
  glow(ctx, x - radius * 0.25, y - radius * 0.25, radius * 0.4, '255, 226, 180', 0.4)
}
