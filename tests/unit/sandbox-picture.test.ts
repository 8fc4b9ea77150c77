import { describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { paintPicture } from '@/lib/sandbox/picture'
import { quotedWords } from '@/lib/sandbox/quoted'
import { createRandom } from '@/lib/sandbox/random'

const order = (prompt: string, seed = 1) => ({ prompt, seed, width: 384, height: 512 })
const kinds = ['poster', 'neon', 'shop', 'tin label', 'mountains', 'book', 'still life', 'sea']

describe('a picture', () => {
  it.each(kinds)('%s: the same bytes for the same order, others for another seed', async (kind) => {
    const one = await paintPicture(order(`${kind} "Moon" “中秋”`))
    expect(one.equals(await paintPicture(order(`${kind} "Moon" “中秋”`)))).toBe(true)
    expect(one.equals(await paintPicture(order(`${kind} "Moon" “中秋”`, 2)))).toBe(false)
    expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 384, height: 512 })
  })

  it.each(['jpeg', 'webp'] as const)('comes as %s too', async (format) => {
    expect((await sharp(await paintPicture(order('poster'), format)).metadata()).format).toBe(
      format,
    )
  })

  it.each(kinds)('%s holds up against hostile words', async (kind) => {
    const hostile = [
      '',
      ' ',
      '\u0000',
      '\ud800',
      '🙂👩‍👩‍👧',
      'مرحبا',
      '\u202eevil',
      '</svg><script>',
      'x'.repeat(900),
      '字'.repeat(900),
      '̈'.repeat(50),
      '𠮷野家',
    ]
    for (let first = 0; first < hostile.length; first += 3) {
      const [one, two, three] = hostile.slice(first)
      const picture = await paintPicture({
        ...order(`${kind} "${one}" “${two}” 「${three}」`),
        width: 64,
        height: 96,
      })
      expect((await sharp(picture).stats()).entropy).toBeGreaterThan(1)
    }
  })

  it.each([
    [2048, 128],
    [96, 2731],
    [1, 9],
  ])('can be %i×%i', async (width, height) => {
    for (const kind of kinds) {
      const metadata = await sharp(
        await paintPicture({ prompt: `${kind} "Wide" “宽”`, seed: 3, width, height }),
      ).metadata()
      expect(metadata).toMatchObject({ width, height })
    }
  })
})

describe('quoted words', () => {
  it('are found in every kind of quotation mark, once each, in order', () => {
    expect(quotedWords('“二” then "one" and 「三」『四』《五》 "one"')).toEqual([
      '二',
      'one',
      '三',
      '四',
      '五',
    ])
  })

  it('are six at most, without line breaks and control characters, and never endless', () => {
    expect(quotedWords(Array.from({ length: 9 }, (_, place) => `"w${place}"`).join())).toHaveLength(
      6,
    )
    expect(quotedWords('"a\n\u0000 b"')).toEqual(['a b'])
    expect(quotedWords(`"${'字'.repeat(500)}"`)[0]).toHaveLength(160)
  })

  it('are not apostrophes, nor quotes that never close', () => {
    expect(quotedWords("the baker's dog's \"bone")).toEqual([])
  })
})

describe('chance', () => {
  it('repeats itself and stays within its bounds', () => {
    const rows = [createRandom('a', 1), createRandom('a', 1)].map((random) =>
      Array.from({ length: 500 }, () => random.next()),
    )
    expect(rows[0]).toEqual(rows[1])
    expect(rows[0]?.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(createRandom('a', 2).next()).not.toBe(rows[0]?.[0])
  })

  it('refuses to pick from nothing', () => {
    expect(() => createRandom('a').pick([])).toThrow(RangeError)
  })
})
