import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { zipOf, type ZipEntry } from '@/lib/handover/zip'
import { zipNames } from '@/lib/handover/zip-names'
import { temporaryFolder } from '../temporary-folder'

const lastModified = new Date('2026-07-20T12:00:00Z')
const entry = (name: string, open: ZipEntry['open']): ZipEntry => ({ name, lastModified, open })

test.each([
  ['A red mug, on “stone”', 'jpeg', '001-A-red-mug-on-stone.jpg'],
  ['茶馆「晨光」', 'png', '001-茶馆-晨光.png'],
  ['../../etc/passwd', 'png', '001-etc-passwd.png'],
  ['C:\\CON', 'webp', '001-C-CON.webp'],
  ['\u202egnp.exe', 'png', '001-gnp-exe.png'],
  ['a\0b\r\n\tc', 'png', '001-a-b-c.png'],
  ['🏮🏮🏮', 'png', '001.png'],
  ['...', 'png', '001.png'],
  ['cafe\u0301 \ud800', 'png', '001-café.png'],
])('%j is called %s, %s', (prompt, format, name) => {
  expect(zipNames([{ prompt, format }])).toEqual([name])
})

it('names are safe and different, whatever the prompts', () => {
  const pictures = fc.array(
    fc.record({
      prompt: fc.string({ unit: 'binary' }),
      format: fc.constantFrom('png', 'jpeg', 'webp'),
    }),
  )
  fc.assert(
    fc.property(pictures, (list) => {
      const names = zipNames(list)
      expect(names).toHaveLength(list.length)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(list.length)
      for (const name of names) {
        expect(name).toMatch(/^\d{3,}(-[\p{L}\p{M}\p{N}-]+)?\.(png|jpg|webp)$/u)
        expect(Buffer.byteLength(name)).toBeLessThan(255)
      }
    }),
  )
})

it('sorts a thousand and more as the list did', () => {
  const names = zipNames(Array.from({ length: 1001 }, () => ({ prompt: 'x', format: 'png' })))
  expect([...names].sort()).toEqual(names)
})

/** Unpacks as somebody else would. */
const reader = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[i.filename, archive.read(i).hex(), i.compress_type] for i in archive.infolist()]))
`

it('holds every byte under its name, and names what is missing', async ({ skip }) => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
  } catch {
    skip('python3 is not here')
  }
  const large = Buffer.alloc(300_000, 'picture')
  const zip = zipOf([
    entry('001-茶馆.png', async () => Readable.from([large.subarray(0, 7), large.subarray(7)])),
    entry('002-gone.png', async () => null),
    entry('003-empty.png', async () => Readable.from([])),
  ])
  const file = path.join(await temporaryFolder(), 'pictures.zip')
  await writeFile(file, Buffer.from(await new Response(zip).arrayBuffer()))
  const read: unknown = JSON.parse(execFileSync('python3', ['-c', reader, file]).toString())
  expect(read).toEqual([
    ['001-茶馆.png', large.toString('hex'), 0],
    ['003-empty.png', '', 0],
    ['MISSING.txt', Buffer.from('002-gone.png\n').toString('hex'), 0],
  ])
})

it('opens an entry when its turn has come, and closes it when the reader leaves', async () => {
  const opened: string[] = []
  let source: Readable | undefined
  const open = (name: string) => async () => {
    opened.push(name)
    return (source = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536)
      })(),
    ))
  }
  const reading = zipOf([entry('a', open('a')), entry('b', open('b'))]).getReader()
  for (let piece = 0; piece < 5; piece += 1) await reading.read()
  expect(opened).toEqual(['a'])
  await reading.cancel()
  expect(source?.destroyed).toBe(true)
  expect(opened).toEqual(['a'])
})
