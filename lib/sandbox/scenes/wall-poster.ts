/** A poster on a plaster wall, in the light of a window with a tree before it. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { box, clouds, fade, glow, outOfFocus, texture, wash, type Box } from '@/lib/sandbox/brush'
import { drawable } from '@/lib/sandbox/fonts'
import { leafShadows } from '@/lib/sandbox/leaf-shadows'
import type { Scene } from '@/lib/sandbox/scene'
import { composePoster } from '@/lib/sandbox/scenes/poster-composition'

const looks = [
  {
    wall: ['#d9d0c2', '#b7ab9a'],
    paper: '#1d2b55',
    ink: '#f3e7c8',
    accent: '#e9cf86',
    shade: '#4a4a63',
  },
  {
    wall: ['#b9c2b6', '#8f9c93'],
    paper: '#e4523a',
    ink: '#fbf1e3',
    accent: '#1e2a30',
    shade: '#4a5560',
  },
  {
    wall: ['#d8cfc6', '#b5a89b'],
    paper: '#f1e9d9',
    ink: '#22302b',
    accent: '#c8502f',
    shade: '#5c5562',
  },
  {
    wall: ['#c9c3b8', '#a39a8c'],
    paper: '#1f4d43',
    ink: '#f2ead4',
    accent: '#e5a33d',
    shade: '#4b4f55',
  },
  {
    wall: ['#e2d5cd', '#c3aea3'],
    paper: '#efb6a6',
    ink: '#4b1d2a',
    accent: '#b3313a',
    shade: '#69505b',
  },
  {
    wall: ['#c5cbd0', '#98a1a9'],
    paper: '#f0c84b',
    ink: '#1d2433',
    accent: '#d9482b',
    shade: '#4a5367',
  },
  {
    wall: ['#d5cdbf', '#aba08d'],
    paper: '#17181c',
    ink: '#efe6d6',
    accent: '#d8b26a',
    shade: '#4d4a52',
  },
] as const

export type PosterLook = (typeof looks)[number]

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
  const words = scene.words.map((text) => drawable('serif', text)).filter((text) => text !== '')
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
