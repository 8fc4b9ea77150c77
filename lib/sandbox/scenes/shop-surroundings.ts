/** What stands around the shop: the house, its windows, the pavement, two plants. */
import { box, clouds, fade, glow, outOfFocus, texture, wash, type Box } from '@/lib/sandbox/brush'
import type { Scene } from '@/lib/sandbox/scene'
import type { ShopLook } from '@/lib/sandbox/scenes/shop-look'

export function masonry(
  { ctx, width, height, unit, random }: Scene,
  look: ShopLook,
  ground: number,
) {
  wash(ctx, box(0, 0, width, height), [
    [0, look.wall[0]],
    [1, look.wall[1]],
  ])
  const [wide, high] = [unit * 14, unit * 6]
  for (let row = 0; row * high < ground; row += 1)
    for (let column = -1; column * wide < width; column += 1) {
      ctx.fillStyle = `rgba(${random.chance(0.5) ? '255, 240, 225' : '10, 14, 30'}, ${random.between(0.01, 0.07).toFixed(3)})`
      const x = column * wide + (row % 2 ? wide / 2 : 0)
      ctx.fillRect(x + unit * 0.15, row * high + unit * 0.15, wide - unit * 0.3, high - unit * 0.3)
    }
  texture(ctx, clouds(random, 96, 96, 0, 5), box(0, 0, width, ground), 0.45)
}

/** Windows of those who live above, some of them at home; only where the picture is tall enough. */
export function storeysAbove({ ctx, width, unit, random }: Scene, front: Box) {
  const [wide, tall] = [unit * 15, unit * 24]
  for (let y = front.y - unit * 34; y > -tall; y -= tall + unit * 14)
    for (const place of [0.2, 0.5, 0.8]) {
      const x = width * place - wide / 2
      const home = random.chance(0.45)
      ctx.fillStyle = 'rgba(12, 14, 26, 0.5)'
      ctx.fillRect(x - unit, y - unit, wide + 2 * unit, tall + 2 * unit)
      wash(
        ctx,
        box(x, y, wide, tall),
        home
          ? [
              [0, '#f6c77b'],
              [1, '#d68a3e'],
            ]
          : [
              [0, '#2a3450'],
              [1, '#1c2236'],
            ],
      )
      if (home) {
        ctx.fillStyle = 'rgba(255, 244, 220, 0.28)'
        ctx.fillRect(x, y, wide * 0.24, tall)
        ctx.fillRect(x + wide * 0.76, y, wide * 0.24, tall)
        glow(ctx, x + wide / 2, y + tall / 2, unit * 20, '255, 190, 110', 0.3)
      }
      ctx.fillStyle = '#20232f'
      ctx.fillRect(x + wide / 2 - unit * 0.4, y, unit * 0.8, tall)
      ctx.fillRect(x, y + tall * 0.38, wide, unit * 0.8)
      ctx.fillStyle = 'rgba(225, 225, 230, 0.35)'
      ctx.fillRect(x - unit * 1.8, y + tall + unit, wide + unit * 3.6, unit * 1.4)
    }
}

export function plants({ ctx, unit, random }: Scene, x: number, ground: number) {
  const tall = unit * 9
  ctx.fillStyle = fade(
    ctx,
    [x - unit * 4, 0],
    [x + unit * 4, 0],
    [
      [0, '#a2583a'],
      [0.4, '#c47650'],
      [1, '#5f2f22'],
    ],
  )
  ctx.beginPath()
  ctx.moveTo(x - unit * 4, ground - tall)
  ctx.lineTo(x + unit * 4, ground - tall)
  ctx.lineTo(x + unit * 3, ground)
  ctx.lineTo(x - unit * 3, ground)
  ctx.fill()
  for (let leaf = 0; leaf < 46; leaf += 1) {
    const [angle, far] = [random.between(-2.6, -0.5), unit * random.between(2, 12)]
    const [left, top] = [x + Math.cos(angle) * far * 0.75, ground - tall + Math.sin(angle) * far]
    const light = random.between(0.5, 1.3)
    ctx.fillStyle = `rgb(${Math.round(38 * light)}, ${Math.round(84 * light)}, ${Math.round(58 * light)})`
    ctx.beginPath()
    ctx.ellipse(left, top, unit * random.between(1.2, 2.4), unit * 0.75, random.between(0, 3), 0, 7)
    ctx.fill()
  }
}

export function pavement({ ctx, width, height, unit, random }: Scene, ground: number, lit: Box) {
  wash(ctx, box(0, ground, width, height - ground), [
    [0, '#4a4a58'],
    [1, '#23242f'],
  ])
  const rows = 6
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = [row / rows, (row + 1) / rows].map(
      (way) => ground + (height - ground) * way ** 1.5,
    ) as [number, number]
    const stone = unit * (9 + row * 3)
    for (let x = -stone * random.next(); x < width; x += stone) {
      ctx.fillStyle = `rgba(${random.chance(0.5) ? '255, 235, 215' : '8, 8, 16'}, ${random.between(0.03, 0.14).toFixed(3)})`
      ctx.fillRect(x + unit * 0.2, top + unit * 0.15, stone - unit * 0.4, bottom - top - unit * 0.3)
    }
  }
  outOfFocus(ctx, width, height, unit * 1.6, (layer) => {
    layer.globalAlpha = 0.5
    layer.fillStyle = fade(
      layer,
      [0, ground],
      [0, height],
      [
        [0, '#ffbe72'],
        [0.75, 'rgba(255, 150, 70, 0.15)'],
        [1, 'rgba(255, 150, 70, 0)'],
      ],
    )
    layer.beginPath()
    layer.moveTo(lit.x, ground)
    layer.lineTo(lit.x + lit.width, ground)
    layer.lineTo(lit.x + lit.width * 1.12, height)
    layer.lineTo(lit.x - lit.width * 0.12, height)
    layer.fill()
  })
}
