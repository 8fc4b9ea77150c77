/** The bent glass of the sign. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Scene } from '@/lib/sandbox/scene'
import { draw, fit, isHan } from '@/lib/sandbox/typeset'

interface Colour {
  tube: string
  core: string
}

/** One bent tube: `trace` draws it with the given colour, thicker by `grow` pixels. */
export interface Tube {
  colour: Colour
  trace: (ctx: SKRSContext2D, color: string, grow: number) => void
}

export function letteredTubes(
  { ctx, width, height, unit, words }: Scene,
  pair: readonly [Colour, Colour],
): Tube[] {
  const blocks = words.map((text, place) =>
    fit(ctx, text, {
      face: 'sans',
      weight: isHan(text) ? 300 : 400,
      maxWidth: width * 0.8,
      maxHeight: (height * 0.56) / Math.max(1.4, words.length),
      maxSize: unit * (place === 0 ? 30 : 17),
      lineHeight: 1.22,
      letterSpacing: isHan(text) ? 0.1 : 0.02,
    }),
  )
  const gap = unit * 3
  const total = blocks.reduce((sum, block) => sum + block.height + gap, -gap)
  let y = height * 0.44 - total / 2
  return blocks.map((block, place) => {
    const top = y
    y += block.height + gap
    return {
      colour: pair[place % 2] ?? pair[0],
      trace: (layer, color, grow) => {
        layer.fillStyle = color
        layer.strokeStyle = color
        layer.lineJoin = 'round'
        layer.lineWidth = grow
        draw(layer, block, width / 2, top, 'center', (line, left, baseline) => {
          layer.fillText(line, left, baseline)
          if (grow > 0) layer.strokeText(line, left, baseline)
        })
      },
    }
  })
}

export function line(colour: Colour, thick: number, shape: (ctx: SKRSContext2D) => void): Tube {
  return {
    colour,
    trace: (ctx, color, grow) => {
      ctx.strokeStyle = color
      ctx.lineCap = 'round'
      ctx.lineJoin = 'round'
      ctx.lineWidth = thick + grow
      ctx.beginPath()
      shape(ctx)
      ctx.stroke()
    },
  }
}

/** A moon over water, for a sign that says nothing. */
export function moonTubes(
  { width, height, unit }: Scene,
  [one, other]: readonly [Colour, Colour],
): Tube[] {
  const [x, y] = [width / 2, height * 0.38]
  const waves = [0, 1, 2].map((row) =>
    line(other, unit * 0.9, (ctx) => {
      const half = unit * (30 - row * 7)
      const level = y + unit * (24 + row * 7)
      ctx.moveTo(x - half, level)
      for (let step = 1; step <= 6; step += 1) {
        const [from, to] = [x - half + (half / 3) * (step - 1), x - half + (half / 3) * step]
        ctx.quadraticCurveTo((from + to) / 2, level + unit * (step % 2 === 0 ? 3 : -3), to, level)
      }
    }),
  )
  const moon = line(one, unit * 1.1, (ctx) =>
    ctx.arc(x, y, unit * 20, 0.35 * Math.PI, 2.2 * Math.PI),
  )
  return [moon, ...waves]
}
