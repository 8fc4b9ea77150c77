/** Lettering that fits its place: the largest size at which the lines, broken well, fit the box. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { familyFor, type Face } from '@/lib/sandbox/fonts'

export interface Setting {
  face: Face
  weight: number
  /** All in pixels. */
  maxWidth: number
  maxHeight: number
  maxSize: number
  /** In parts of the size. */
  lineHeight?: number
  letterSpacing?: number
}

export interface Block {
  lines: string[]
  size: number
  lineHeight: number
  font: string
  letterSpacing: number
  width: number
  height: number
}

/** Han characters may part anywhere, but closing marks stay with what they close. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，。、；：！？）」』》”’…]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\s+/gu

export const isHan = (text: string) => /\p{Script=Han}/u.test(text)

function breakLines(
  text: string,
  fits: (line: string) => boolean,
  split: boolean,
): string[] | null {
  const lines: string[] = []
  let line = ''
  const wanted = text.match(pieces) ?? []
  for (const piece of split ? Array.from(text) : wanted) {
    if (fits((line + piece).trimEnd())) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trim())
    line = piece.trimStart()
    if (!fits(line) && !split) return null
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

/** Evens out the lines: the narrowest measure that needs no more of them. */
function balance(text: string, width: number, measure: (line: string) => number): string[] | null {
  const within = (limit: number) => breakLines(text, (line) => measure(line) <= limit, false)
  const best = within(width)
  if (!best || best.length === 1) return best
  let [low, high] = [width / best.length / 2, width]
  for (let step = 0; step < 7; step += 1) {
    const middle = (low + high) / 2
    const lines = within(middle)
    if (lines && lines.length <= best.length) high = middle
    else low = middle
  }
  return within(high)
}

export function fit(ctx: SKRSContext2D, text: string, setting: Setting): Block {
  const {
    face,
    weight,
    maxWidth,
    maxHeight,
    maxSize,
    lineHeight = 1.12,
    letterSpacing = 0,
  } = setting
  const family = familyFor(face, text)
  const fontOf = (size: number) => `${weight} ${size}px ${family}`

  ctx.save()
  ctx.font = fontOf(100)
  const widths = new Map<string, number>()
  const widthAt100 = (line: string) => {
    const known = widths.get(line)
    if (known !== undefined) return known
    const width =
      ctx.measureText(line).width + Math.max(0, Array.from(line).length - 1) * letterSpacing * 100
    widths.set(line, width)
    return width
  }
  const setAt = (size: number) => {
    const lines = balance(text, (maxWidth / size) * 100, widthAt100)
    return lines && lines.length * lineHeight * size <= maxHeight ? lines : null
  }

  let size = maxSize
  let lines = setAt(size)
  for (let step = 0; !lines && step < 40; step += 1) {
    size *= 0.93
    lines = setAt(size)
  }
  lines ??= breakLines(text, (line) => (widthAt100(line) * size) / 100 <= maxWidth, true) ?? []
  ctx.restore()
  return {
    lines: lines.slice(0, Math.max(1, Math.floor(maxHeight / (lineHeight * size)))),
    size,
    lineHeight,
    font: fontOf(size),
    letterSpacing: letterSpacing * size,
    width: Math.max(0, ...lines.map(widthAt100)) * (size / 100),
    height: lines.length * lineHeight * size,
  }
}

type Stroke = (line: string, x: number, y: number) => void

/** Draws with `x` as the left edge, the middle or the right edge, and `y` as the top. */
export function draw(
  ctx: SKRSContext2D,
  block: Block,
  x: number,
  y: number,
  align: 'left' | 'center' | 'right' = 'left',
  stroke: Stroke = (line, left, baseline) => ctx.fillText(line, left, baseline),
) {
  ctx.save()
  ctx.font = block.font
  ctx.letterSpacing = `${block.letterSpacing}px`
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  block.lines.forEach((line, place) => {
    const width = ctx.measureText(line).width - block.letterSpacing
    const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width
    const middle = y + (place + 0.5) * block.lineHeight * block.size
    stroke(line, left, middle + block.size * (isHan(line) ? 0.38 : 0.34))
  })
  ctx.restore()
}

/** One character under the other, as on a scroll. `x` is the middle of the column. */
export function drawColumn(
  ctx: SKRSContext2D,
  text: string,
  face: Face,
  weight: number,
  size: number,
  x: number,
  y: number,
) {
  ctx.save()
  ctx.font = `${weight} ${size}px ${familyFor(face, text)}`
  ctx.textAlign = 'center'
  Array.from(text).forEach((character, place) =>
    ctx.fillText(character, x, y + size * (0.88 + place * 1.12)),
  )
  ctx.restore()
}
