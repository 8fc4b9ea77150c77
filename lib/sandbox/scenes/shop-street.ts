/** A shop at dusk: the sign over the window under three lamps, warm light inside, its glow on the stones. */
import { box, fade, glow, grain, outOfFocus } from '@/lib/sandbox/brush'
import { drawableWords } from '@/lib/sandbox/fonts'
import type { Scene } from '@/lib/sandbox/scene'
import { paintShopDoor } from '@/lib/sandbox/scenes/shop-door'
import { looks, shade } from '@/lib/sandbox/scenes/shop-look'
import { signboard } from '@/lib/sandbox/scenes/shop-sign'
import { masonry, pavement, plants, storeysAbove } from '@/lib/sandbox/scenes/shop-surroundings'
import { paintShopWindow } from '@/lib/sandbox/scenes/shop-window'

export function paintShopStreet(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const look = random.pick(looks)
  const words = drawableWords('serif', scene.words)
  const ground = height * (height > width * 1.2 ? 0.84 : 0.87)
  const wide = Math.min(width * 0.86, height * 1.3)
  const tall = Math.min(ground * 0.84, wide * 0.92)
  const front = box((width - wide) / 2, ground - tall, wide, tall)
  masonry(scene, look, ground)
  storeysAbove(scene, front)
  pavement(scene, ground, box(front.x + wide * 0.3, ground, wide * 0.64, 0))

  outOfFocus(ctx, width, height, unit * 2.5, (layer) => {
    layer.fillStyle = 'rgba(6, 8, 18, 0.6)'
    layer.fillRect(front.x - unit, front.y - unit * 2, wide + unit * 3, tall + unit * 3)
  })
  ctx.fillStyle = fade(
    ctx,
    [front.x, 0],
    [front.x + wide, 0],
    [
      [0, shade(look.front, 0.9)],
      [0.5, shade(look.front, 1.12)],
      [1, shade(look.front, 0.78)],
    ],
  )
  ctx.fillRect(front.x, front.y, wide, tall)
  const sign = box(front.x + wide * 0.02, front.y + tall * 0.045, wide * 0.96, tall * 0.2)
  const below = front.y + tall * 0.285
  const [doorWide, pier] = [wide * 0.25, wide * 0.035]
  const door = box(front.x + pier, below, doorWide, ground - below)
  const glass = box(
    front.x + 2 * pier + doorWide,
    below,
    wide - 3 * pier - doorWide,
    (ground - below) * 0.76,
  )
  paintShopWindow(scene, glass, look)
  paintShopDoor(scene, door, look, words.slice(2))
  const panel = box(
    glass.x,
    glass.y + glass.height + unit * 2,
    glass.width,
    ground - glass.y - glass.height - unit * 3.4,
  )
  for (let place = 0; place < 3; place += 1) {
    const third = panel.width / 3
    ctx.strokeStyle = 'rgba(255, 240, 210, 0.16)'
    ctx.lineWidth = unit * 0.35
    ctx.strokeRect(
      panel.x + third * place + unit,
      panel.y + unit,
      third - 2 * unit,
      panel.height - 2 * unit,
    )
  }
  for (const [y, thick, tone] of [
    [front.y - unit * 1.4, 2.6, 1.3],
    [sign.y + sign.height + unit * 0.6, 1.6, 1.25],
    [glass.y + glass.height, 1.8, 1.4],
  ] as const) {
    ctx.fillStyle = shade(look.front, tone)
    const [left, long] =
      thick === 1.8
        ? [glass.x - unit, glass.width + 2 * unit]
        : [front.x - unit * 1.4, wide + unit * 2.8]
    ctx.fillRect(left, y, long, unit * thick)
    ctx.fillStyle = 'rgba(0, 0, 0, 0.35)'
    ctx.fillRect(left, y + unit * thick, long, unit * 0.5)
  }
  signboard(scene, words, sign, look)
  plants(scene, front.x - unit * 1.5, ground + unit)
  plants(scene, front.x + wide + unit * 1.5, ground + unit)
  glow(ctx, glass.x + glass.width / 2, glass.y + glass.height / 2, wide * 0.7, '255, 176, 96', 0.34)
  grain(ctx, width, height, random, 0.05)
}
