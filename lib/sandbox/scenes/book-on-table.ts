/** A cloth-bound book on a table, seen from above, with a cup of coffee beside it. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { box, clouds, fade, glow, texture, wash } from '@/lib/sandbox/brush'
import { drawableWords } from '@/lib/sandbox/fonts'
import { leafShadows } from '@/lib/sandbox/leaf-shadows'
import type { Scene } from '@/lib/sandbox/scene'
import { cover } from '@/lib/sandbox/scenes/book-cover'
import { looks } from '@/lib/sandbox/scenes/book-look'
import { cup, shadow } from '@/lib/sandbox/scenes/coffee-cup'

export function paintBookOnTable(scene: Scene) {
  const { ctx, width, height, unit, random } = scene
  const look = random.pick(looks)
  wash(ctx, box(0, 0, width, height), [
    [0, look.table[0]],
    [1, look.table[1]],
  ])
  texture(ctx, clouds(random, 40, 320, 0, 6), box(0, 0, width, height), 0.28)
  texture(ctx, clouds(random, 256, 256, 255, 40), box(0, 0, width, height), 0.22)
  glow(ctx, width * 0.15, height * 0.1, Math.max(width, height), '255, 240, 212', 0.5, 'soft-light')

  const tall = Math.min(height * 0.7, width * 0.98)
  const book = box(-tall * 0.355, -tall * 0.5, tall * 0.71, tall)
  const [middleX, middleY, tilt] = [
    width * 0.48,
    height * 0.52,
    random.between(0.08, 0.22) * random.pick([1, -1] as const),
  ]
  const place = (layer: SKRSContext2D, dx = 0, dy = 0) => {
    layer.translate(middleX + dx, middleY + dy)
    layer.rotate(tilt)
  }
  for (const [softness, off, alpha] of [
    [6, 5, 0.5],
    [1.4, 1.8, 0.55],
  ] as const)
    shadow(scene, softness, alpha, (layer) => {
      place(layer, unit * off, unit * off)
      layer.fillRect(book.x, book.y, book.width, book.height)
    })
  const words = drawableWords('serif', scene.words)
  ctx.save()
  place(ctx)
  for (let leaf = 5; leaf > 0; leaf -= 1) {
    ctx.fillStyle = leaf % 2 ? '#efe6d4' : '#d8ccb6'
    ctx.fillRect(
      book.x + unit * 0.4,
      book.y + unit * 0.4,
      book.width - unit * 0.4 + unit * 0.28 * leaf,
      book.height - unit * 0.4 + unit * 0.28 * leaf,
    )
  }
  ctx.beginPath()
  ctx.roundRect(book.x, book.y, book.width, book.height, [
    unit * 0.3,
    unit * 0.9,
    unit * 0.9,
    unit * 0.3,
  ])
  ctx.clip()
  ctx.fillStyle = look.cloth
  ctx.fillRect(book.x, book.y, book.width, book.height)
  cover(scene, words, book, look)
  texture(ctx, clouds(random, 256, 256, 255, 90), book, 0.22)
  ctx.fillStyle = fade(
    ctx,
    [book.x, 0],
    [book.x + book.width * 0.1, 0],
    [
      [0, 'rgba(0, 0, 0, 0.32)'],
      [0.35, 'rgba(255, 255, 255, 0.14)'],
      [0.55, 'rgba(0, 0, 0, 0.26)'],
      [0.75, 'rgba(255, 255, 255, 0.08)'],
      [1, 'rgba(0, 0, 0, 0)'],
    ],
  )
  ctx.fillRect(book.x, book.y, book.width, book.height)
  ctx.fillStyle = fade(
    ctx,
    [book.x, book.y],
    [book.x + book.width, book.y + book.height],
    [
      [0, 'rgba(255, 255, 255, 0.16)'],
      [0.5, 'rgba(255, 255, 255, 0)'],
      [1, 'rgba(0, 0, 0, 0.2)'],
    ],
  )
  ctx.fillRect(book.x, book.y, book.width, book.height)
  ctx.restore()
  const right = tilt > 0
  cup(scene, width * (right ? 0.93 : 0.08), height * 0.16, unit * 14)
  leafShadows(scene, '#5b4a4c', 0.42)
}
