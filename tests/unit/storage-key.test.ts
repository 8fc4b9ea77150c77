import { describe, expect, it } from 'vitest'
import {
  assertKey,
  originalKey,
  previewKey,
  quarantineKey,
  thumbKey,
} from '@/lib/images/storage/key'

const sha256 = 'ab12'.padEnd(64, '0')
const of = { sha256, generationId: 'cmc1x9-Z_' }

describe('storage keys', () => {
  it('say what, of which bytes, for which generation', () => {
    expect(originalKey(of, 'jpeg')).toBe(`originals/ab/12/${sha256}-cmc1x9-Z_.jpeg`)
    expect(previewKey(of)).toBe(`previews/ab/12/${sha256}-cmc1x9-Z_.webp`)
    expect(thumbKey(of)).toBe(`thumbs/ab/12/${sha256}-cmc1x9-Z_.webp`)
    expect(quarantineKey(of)).toBe(`quarantine/ab/12/${sha256}-cmc1x9-Z_.bin`)
  })

  it('pass their own check', () => {
    for (const key of [originalKey(of, 'png'), previewKey(of), thumbKey(of), quarantineKey(of)])
      expect(() => assertKey(key)).not.toThrow()
  })

  it.each([
    '',
    '..',
    '../x',
    'a/b',
    'a b',
    '图',
    'a\u0000',
    'a'.repeat(81),
    'a.png',
    'a\n',
    '%2e%2e',
  ])('are not made from the id %j', (generationId) => {
    expect(() => previewKey({ sha256, generationId })).toThrow(TypeError)
  })

  it.each(['', 'ab', 'AB12'.padEnd(64, '0'), `../${sha256}`, `${sha256}\n`])(
    'are not made from the hash %j',
    (hash) => {
      expect(() => previewKey({ ...of, sha256: hash })).toThrow(TypeError)
    },
  )

  it.each([
    '',
    '/etc/passwd',
    '../table.db',
    `originals/../../${sha256}-a.png`,
    `originals/ab/12/${sha256}-a.png/../../x`,
    `originals/ab/12/${sha256}-a.svg`,
    `originals/ab/12/${sha256}-a.png\n`,
    `originals/ab/12/${sha256}-a.png\u0000.webp`,
    `originals\\ab\\12\\${sha256}-a.png`,
    `/originals/ab/12/${sha256}-a.png`,
    `originals/ab/12/${sha256}-${'a'.repeat(81)}.png`,
    `.incoming/ab/12/${sha256}-a.png`,
  ])('are not read from %j', (key) => {
    expect(() => assertKey(key)).toThrow(TypeError)
  })
})
