import type { SKRSContext2D } from '@napi-rs/canvas'
import { outOfFocus } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'

function leaf(ctx: SKRSContext2D, x: number, y: number, length: number, angle: number) {
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(angle)
  ctx.beginPath()
  ctx.moveTo(0, 0)
  ctx.quadraticCurveTo(length * 0.45, -length * 0.26, length, 0)
  ctx.quadraticCurveTo(length * 0.45, length * 0.26, 0, 0)
  ctx.fill()
  ctx.restore()
}

/** A twig with leaves on both sides, bending as it goes. */
function twig(
  ctx: SKRSContext2D,
  { unit, random }: Scene,
  x: number,
  y: number,
  angle: number,
  leaves: number,
) {
  let heading = angle
  const bend = random.between(-0.09, 0.09)
  for (let place = 0; place < leaves; place += 1) {
    const step = unit * random.between(4, 6.5)
    ctx.lineWidth = unit * 0.5
    ctx.beginPath()
    ctx.moveTo(x, y)
    x += Math.cos(heading) * step
    y += Math.sin(heading) * step
    ctx.lineTo(x, y)
    ctx.stroke()
    const length = unit * random.between(9, 15) * (1 - (0.4 * place) / leaves)
    leaf(ctx, x, y, length, heading + random.between(0.45, 1.0))
    leaf(ctx, x, y, length * random.between(0.7, 1), heading - random.between(0.45, 1.0))
    heading += bend + random.between(-0.12, 0.12)
  }
}

/** What a tree outside the window throws on a wall: near twigs sharper, far ones softer. */
export function leafShadows(scene: Scene, color: string, strength: number) {
  const { ctx, width, height, unit, random } = scene
  const fromLeft = random.chance(0.5)
  for (const [softness, twigs, part] of [
    [2.6, 5, 0.7],
    [1.0, 4, 1],
  ] as const) {
    ctx.save()
    ctx.globalCompositeOperation = 'multiply'
    ctx.globalAlpha = strength * part
    outOfFocus(ctx, width, height, unit * softness, (layer) => {
      layer.fillStyle = color
      layer.strokeStyle = color
      for (let place = 0; place < twigs; place += 1) {
        const x = fromLeft ? random.between(-0.15, 0.4) * width : random.between(0.6, 1.15) * width
        const y = random.between(-0.1, 0.35) * height - unit * 8
        const angle = fromLeft ? random.between(0.15, 1.35) : Math.PI - random.between(0.15, 1.35)
        twig(layer, scene, x, y, angle, random.whole(6, 10))
      }
    })
    ctx.restore()
  }
}
