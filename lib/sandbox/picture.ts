/**
 * The sandbox's painter: any prompt becomes one of a few carefully made scenes, with the quoted words
 * lettered into it. The same prompt, seed and size give the same bytes. It knows nothing of the
 * prompt's meaning beyond the words in `scenes`, and signs its work "sandbox".
 */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { grain, vignette } from '@/lib/sandbox/brush'
import { familyFor } from '@/lib/sandbox/fonts'
import { quotedWords } from '@/lib/sandbox/quoted'
import { createRandom } from '@/lib/sandbox/random'
import { chooseScene } from '@/lib/sandbox/scenes/choice'

export interface PictureOrder {
  prompt: string
  seed: number
  width: number
  height: number
}

export type PictureFormat = 'png' | 'jpeg' | 'webp'

function sign(ctx: SKRSContext2D, width: number, height: number, unit: number) {
  const size = Math.max(11, unit * 1.9)
  const text = 'sandbox'
  ctx.save()
  ctx.font = `500 ${size}px ${familyFor('sans', text)}`
  ctx.letterSpacing = `${size * 0.08}px`
  ctx.textAlign = 'right'
  ctx.shadowColor = 'rgba(0, 0, 0, 0.55)'
  ctx.shadowBlur = size * 0.5
  ctx.fillStyle = 'rgba(255, 255, 255, 0.78)'
  ctx.fillText(text, width - size * 1.2, height - size * 1.15)
  ctx.restore()
}

export async function paintPicture(
  order: PictureOrder,
  format: PictureFormat = 'png',
): Promise<Buffer> {
  const { prompt, seed, width, height } = order
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.lang = 'zh-Hans'
  const random = createRandom(prompt.toWellFormed(), seed, width, height)
  const unit = Math.min(width, height) / 100
  const words = quotedWords(prompt)
  chooseScene(prompt, words, random)({ ctx, width, height, unit, random, prompt, words })
  vignette(ctx, width, height, 0.16)
  grain(ctx, width, height, random, 0.2)
  sign(ctx, width, height, unit)
  return format === 'png' ? canvas.encode('png') : canvas.encode(format, 90)
}
