/** The strokes every scene is painted with. All lengths are pixels of the canvas it is given. */
import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '@/lib/sandbox/random'

export type Stop = readonly [offset: number, color: string]

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export function fade(
  ctx: SKRSContext2D,
  from: [number, number],
  to: [number, number],
  stops: readonly Stop[],
) {
  const gradient = ctx.createLinearGradient(...from, ...to)
  for (const [offset, color] of stops) gradient.addColorStop(offset, color)
  return gradient
}

/** Fills a box from top to bottom. */
export function wash(ctx: SKRSContext2D, { x, y, width, height }: Box, stops: readonly Stop[]) {
  ctx.fillStyle = fade(ctx, [0, y], [0, y + height], stops)
  ctx.fillRect(x, y, width, height)
}

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height }
}

/** A soft round light; `color` is `r, g, b`. */
export function glow(
  ctx: SKRSContext2D,
  x: number,
  y: number,
  radius: number,
  color: string,
  strength: number,
  blend: 'screen' | 'soft-light' = 'screen',
  flatness = 1,
) {
  ctx.save()
  ctx.globalCompositeOperation = blend
  ctx.translate(x, y)
  ctx.scale(1, flatness)
  const gradient = ctx.createRadialGradient(0, 0, 0, 0, 0, radius)
  for (let step = 0; step <= 8; step += 1) {
    const way = step / 8
    gradient.addColorStop(way, `rgba(${color}, ${(strength * (1 - way) ** 2.2).toFixed(4)})`)
  }
  ctx.fillStyle = gradient
  ctx.fillRect(-radius, -radius, 2 * radius, 2 * radius)
  ctx.restore()
}

/**
 * Paints something out of focus: small, blurred there, and drawn back large, which costs a fraction
 * of a blur at full size.
 */
export function outOfFocus(
  ctx: SKRSContext2D,
  width: number,
  height: number,
  radius: number,
  paint: (layer: SKRSContext2D) => void,
) {
  const shrink = Math.max(1, Math.min(16, radius / 3))
  const layer = createCanvas(Math.ceil(width / shrink), Math.ceil(height / shrink))
  const soft = layer.getContext('2d')
  soft.lang = 'zh-Hans'
  soft.scale(1 / shrink, 1 / shrink)
  paint(soft)
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.filter = `blur(${radius}px)`
  if (shrink > 1) {
    const blurred = createCanvas(layer.width, layer.height)
    const blurring = blurred.getContext('2d')
    blurring.filter = `blur(${radius / shrink}px)`
    blurring.drawImage(layer, 0, 0)
    ctx.filter = 'none'
    ctx.drawImage(blurred, 0, 0, layer.width * shrink, layer.height * shrink)
  } else ctx.drawImage(layer, 0, 0, width, height)
  ctx.restore()
}

/** Clouds of grey on transparent black or white: drawn large and soft over a surface, they are its texture. */
export function clouds(
  random: Random,
  width: number,
  height: number,
  tone: 0 | 255,
  coarse = 4,
): Canvas {
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  const image = ctx.createImageData(width, height)
  const field = new Float32Array(width * height)
  let weight = 0
  for (let octave = 0, cells = coarse, part = 1; octave < 4; octave += 1, cells *= 2, part *= 0.5) {
    addNoise(field, width, height, cells, part, random)
    weight += part
  }
  image.data.fill(tone)
  for (let place = 0; place < field.length; place += 1) {
    const value = (field[place] ?? 0) / weight
    image.data[place * 4 + 3] = Math.max(0, Math.min(255, (value - 0.35) * 2.4 * 255))
  }
  ctx.putImageData(image, 0, 0)
  return canvas
}

function addNoise(
  field: Float32Array,
  width: number,
  height: number,
  cells: number,
  part: number,
  random: Random,
) {
  const columns = cells + 2
  const lattice = Float32Array.from({ length: columns * columns }, () => random.next())
  const smooth = (way: number) => way * way * (3 - 2 * way)
  for (let y = 0; y < height; y += 1) {
    const v = (y / height) * cells
    const row = Math.floor(v)
    const down = smooth(v - row)
    for (let x = 0; x < width; x += 1) {
      const u = (x / width) * cells
      const column = Math.floor(u)
      const right = smooth(u - column)
      const corner = row * columns + column
      const above = (lattice[corner] ?? 0) * (1 - right) + (lattice[corner + 1] ?? 0) * right
      const below =
        (lattice[corner + columns] ?? 0) * (1 - right) +
        (lattice[corner + columns + 1] ?? 0) * right
      const place = y * width + x
      field[place] = (field[place] ?? 0) + part * (above * (1 - down) + below * down)
    }
  }
}

export function texture(
  ctx: SKRSContext2D,
  cloud: Canvas,
  { x, y, width, height }: Box,
  strength: number,
  blend: 'soft-light' | 'overlay' | 'multiply' | 'screen' | 'source-over' = 'soft-light',
) {
  ctx.save()
  ctx.globalAlpha = strength
  ctx.globalCompositeOperation = blend
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(cloud, x, y, width, height)
  ctx.restore()
}

/** The grain of film over the whole picture, so that no gradient shows its steps. */
export function grain(
  ctx: SKRSContext2D,
  width: number,
  height: number,
  random: Random,
  strength: number,
) {
  const tile = createCanvas(192, 192)
  const tileCtx = tile.getContext('2d')
  const image = tileCtx.createImageData(192, 192)
  for (let place = 0; place < image.data.length; place += 4) {
    const value = ((random.next() + random.next() + random.next()) / 3) * 255
    image.data.fill(value, place, place + 3)
    image.data[place + 3] = 255
  }
  tileCtx.putImageData(image, 0, 0)
  ctx.save()
  ctx.globalCompositeOperation = 'soft-light'
  ctx.globalAlpha = strength
  const pattern = ctx.createPattern(tile, 'repeat')
  if (!pattern) throw new Error('the canvas made no pattern of the grain')
  ctx.fillStyle = pattern
  ctx.fillRect(0, 0, width, height)
  ctx.restore()
}

export function vignette(ctx: SKRSContext2D, width: number, height: number, strength: number) {
  const reach = Math.hypot(width, height) / 2
  const gradient = ctx.createRadialGradient(
    width / 2,
    height / 2,
    reach * 0.45,
    width / 2,
    height / 2,
    reach,
  )
  gradient.addColorStop(0, 'rgba(0, 0, 0, 0)')
  gradient.addColorStop(1, `rgba(0, 0, 0, ${strength})`)
  ctx.fillStyle = gradient
  ctx.fillRect(0, 0, width, height)
}
