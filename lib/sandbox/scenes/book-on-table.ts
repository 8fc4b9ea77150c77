/** A cloth-bound book on a table, seen from above, with a cup of coffee beside it. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { box, clouds, fade, glow, outOfFocus, texture, wash, type Box } from '@/lib/sandbox/brush'
import { drawable } from '@/lib/sandbox/fonts'
import { leafShadows } from '@/lib/sandbox/leaf-shadows'
import type { Scene } from '@/lib/sandbox/scene'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

const looks = [
  {
    table: ['#e3d6c2', '#c9b79e'],
    cloth: '#1f463f',
    low: '#2d6c60',
    ink: '#f2e8d0',
    accent: '#e9bd5b',
  },
  {
    table: ['#d9d3cb', '#b8b0a6'],
    cloth: '#8f2f2a',
    low: '#b8473a',
    ink: '#f9ecd9',
    accent: '#f2c879',
  },
  {
    table: ['#cdb79a', '#a98d6b'],
    cloth: '#22355c',
    low: '#33508a',
    ink: '#f3ecdc',
    accent: '#ef9f6a',
  },
  {
    table: ['#dfe0dc', '#bcbfbb'],
    cloth: '#d8a83c',
    low: '#e9c469',
    ink: '#33260c',
    accent: '#8c3423',
  },
] as const
type Look = (typeof looks)[number]

function shadow(
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

function cup(scene: Scene, x: number, y: number, radius: number) {
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

function cover(scene: Scene, words: string[], area: Box, look: Look) {
  const { ctx } = scene
  landscape(scene, area, look)
  const [first, second, ...rest] = words
  if (first === undefined) return
  const left = area.x + area.width * 0.11
  const wide = area.width * 0.78
  const title = fit(ctx, first, {
    face: 'serif', weight: 600, maxWidth: wide, maxHeight: area.height * 0.34, maxSize: area.width * 0.2,
    lineHeight: 1.06, letterSpacing: isHan(first) ? 0.08 : -0.005,
  }) // prettier-ignore
  ctx.fillStyle = look.ink
  let y = area.y + area.height * 0.08
  draw(ctx, title, left, y)
  y += title.height + area.height * 0.02
  if (second !== undefined) {
    const block = fit(ctx, second, {
      face: 'serif', weight: 500, maxWidth: wide, maxHeight: area.height * 0.1, maxSize: title.size * 0.5,
      letterSpacing: isHan(second) ? 0.1 : 0,
    }) // prettier-ignore
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
  const words = scene.words.map((text) => drawable('serif', text)).filter((text) => text !== '')
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
