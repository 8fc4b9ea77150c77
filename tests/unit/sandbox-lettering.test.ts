import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawableWords, familyFor } from '@/lib/sandbox/fonts'
import { draw, fit } from '@/lib/sandbox/typeset'

const setting = { face: 'serif', weight: 600, maxWidth: 300, maxHeight: 200, maxSize: 80 } as const

/** How many pixels are inked when the text is set in black on white. */
function ink(text: string): number {
  const canvas = createCanvas(320, 220)
  const ctx = canvas.getContext('2d')
  draw(ctx, fit(ctx, text, setting), 10, 10)
  const { data } = ctx.getImageData(0, 0, 320, 220)
  return data.filter((value, place) => place % 4 === 3 && value > 128).length
}

describe('lettering', () => {
  it.each(['Moon', '中秋', 'Größe Ünïcode', 'Привет', '𠮷野家', 'Mixed 混排 text'])(
    'inks %s',
    (text) => {
      expect(ink(text)).toBeGreaterThan(500)
    },
  )

  it('draws different characters differently, not as empty boxes', () => {
    const inks = Array.from('天地玄黄宇宙洪荒').map(ink)
    expect(new Set(inks).size).toBeGreaterThan(6)
  })

  it.each([
    'The quick brown fox jumps over the lazy dog',
    '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。',
    'x'.repeat(200),
    '字'.repeat(200),
  ])('fits %s into its box', (text) => {
    const ctx = createCanvas(10, 10).getContext('2d')
    const block = fit(ctx, text, setting)
    expect(block.width).toBeLessThanOrEqual(300.5)
    expect(block.height).toBeLessThanOrEqual(200.5)
    expect(block.lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })

  it('never begins a line with a closing mark', () => {
    const ctx = createCanvas(10, 10).getContext('2d')
    const { lines } = fit(ctx, '海上生明月，天涯共此时。情人怨遥夜，竟夕起相思。', {
      ...setting,
      maxWidth: 130,
    })
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line).not.toMatch(/^[，。]/)
  })

  it('drops emoji, and whole strings whose letters it has not', () => {
    expect(drawableWords('serif', ['🎉 Party 🎉', 'مرحبا', 'שלום', '🙂', '晚安'])).toEqual([
      'Party',
      '晚安',
    ])
  })

  it('registers only the files a text needs', () => {
    expect(familyFor('sans', 'Moon')).toBe('"sandbox-hanken-grotesk-latin"')
    expect(familyFor('serif', 'Moon 月').split(', ')).toHaveLength(2)
  })
})
