import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { readChosen } from '@/lib/handover/chosen-pictures'
import { contactSheet, escapeHtml, type SheetWords } from '@/lib/handover/contact-sheet'
import { parcelEntries, type Parcel } from '@/lib/handover/parcel'
import { zipOf } from '@/lib/handover/zip'
import { diskStorage } from '@/lib/images/storage/disk'
import { originalKey, previewKey, thumbKey } from '@/lib/images/storage/key'
import type { Storage } from '@/lib/images/storage/storage'
import { addTags } from '@/lib/tags/tags'
import { seedPicture } from '../contract/gallery-seed'
import { testActor } from '../actor'
import { openTestDatabase, type TestDatabase } from '../database'
import { jpeg, png } from '../pictures'
import { temporaryFolder } from '../temporary-folder'

const run = promisify(execFile)
const words: SheetWords = {
  locale: 'en',
  title: '3 pictures',
  missing: 'The file is not there.',
  states: {
    needs_review: 'Needs review',
    approved: 'Approved',
    changes_requested: 'Changes requested',
    rejected: 'Rejected',
  },
}
const sidecar = z.object({
  id: z.string(),
  prompt: z.string(),
  file: z.object({
    name: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    settingsInside: z.boolean(),
  }),
  settings: z.object({ seed: z.number().nullable() }),
  tags: z.array(z.string()),
})

let database: TestDatabase
let client: PrismaClient
let actor: Actor
let storage: Storage
let folder: string

beforeEach(async () => {
  database = await openTestDatabase()
  client = database.client
  actor = await testActor(client, 'creator')
  folder = await temporaryFolder()
  storage = diskStorage(path.join(folder, 'pictures'))
})
afterEach(() => database.close())

async function put(key: string, bytes: Buffer): Promise<void> {
  const file = path.join(folder, `draft-${crypto.randomUUID()}`)
  await writeFile(file, bytes)
  await storage.put(key, file)
}

async function keep(prompt: string, bytes: Buffer, format: 'png' | 'jpeg'): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const of = { sha256, generationId: crypto.randomUUID() }
  const keys = {
    originalKey: originalKey(of, format),
    previewKey: previewKey(of),
    thumbKey: thumbKey(of),
  }
  await put(keys.originalKey, bytes)
  await put(keys.thumbKey, bytes)
  const image = { ...keys, sha256, bytes: bytes.length, format }
  return seedPicture(client, { prompt, image, generation: { seed: 7 } })
}

async function pack(ids: readonly string[], embed: Parcel['embed'] = null): Promise<string> {
  const pictures = await readChosen(client, actor, ids)
  const file = path.join(folder, 'parcel.zip')
  const entries = parcelEntries({ pictures, storage, words, embed })
  await writeFile(file, Buffer.from(await new Response(zipOf(entries)).arrayBuffer()))
  return file
}

/** The system's own program where there is one; Python's where not. Nobody checks what they wrote themselves. */
async function unpack(file: string): Promise<string> {
  const into = path.join(folder, 'unpacked')
  if (spawnSync('unzip', ['-v']).status === 0) {
    await run('unzip', ['-tq', file])
    await run('unzip', ['-q', file, '-d', into])
  } else {
    process.stderr.write('There is no `unzip` on this machine: checked with Python alone.\n')
    await run('python3', ['-m', 'zipfile', '-e', file, into])
  }
  return into
}

const hostile = [
  'CON',
  '../../etc/passwd\u0000',
  '\u202egpj.exe “即将开业 OPENING SOON”',
  '🎨'.repeat(400),
  '<img src=x onerror=alert(1)>',
]

test('what is unpacked is what was made: every byte checks against its sidecar', async () => {
  const ids: string[] = []
  for (const [index, prompt] of hostile.entries())
    ids.push(
      await keep(
        prompt,
        index % 2 ? await jpeg(40 + index) : await png(40 + index),
        index % 2 ? 'jpeg' : 'png',
      ),
    )
  await addTags(client, actor, [ids[0]!], ['海报'])
  const into = await unpack(await pack([...ids, 'nobody', ids[0]!]))
  const files = await readdir(into)
  expect(files).toHaveLength(hostile.length * 2 + 1)
  const sidecars = await Promise.all(
    files
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map(async (file) =>
        sidecar.parse(JSON.parse(await readFile(path.join(into, file), 'utf8'))),
      ),
  )
  expect(sidecars.map(({ id }) => id)).toEqual(ids)
  expect(sidecars.map(({ prompt }) => prompt)).toEqual(hostile)
  expect(sidecars[0]).toMatchObject({ tags: ['海报'], settings: { seed: 7 } })
  for (const { file } of sidecars) {
    const bytes = await readFile(path.join(into, file.name))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    expect(bytes).toHaveLength(file.bytes)
  }
  const sheet = await readFile(path.join(into, 'contact-sheet.html'), 'utf8')
  expect(sheet).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(sheet).not.toContain('<img src=x')
  expect(sheet).not.toMatch(/(src|href)="(?!data:)/)
  expect(sheet.match(/data:image\/webp;base64,/g)).toHaveLength(hostile.length)
}, 60_000)

test('an archive opens for others, too', async ({ skip }) => {
  if (spawnSync('python3', ['--version']).status !== 0) skip('python3 is not here')
  const file = await pack([await keep('茶馆', await png(), 'png')])
  const { stdout } = await run('python3', [
    '-c',
    'import sys,zipfile; a=zipfile.ZipFile(sys.argv[1]); assert a.testzip() is None; print("\\n".join(a.namelist()))',
    file,
  ])
  expect(stdout.trim().split('\n')).toEqual(['001-茶馆.png', '001-茶馆.json', 'contact-sheet.html'])
})

test('with the settings inside, the file still is a picture, and the sidecar says so', async () => {
  const original = await png()
  const into = await unpack(
    await pack([await keep('茶馆', original, 'png')], (settings) => JSON.stringify(settings)),
  )
  const { file } = sidecar.parse(
    JSON.parse(await readFile(path.join(into, '001-茶馆.json'), 'utf8')),
  )
  const bytes = await readFile(path.join(into, file.name))
  expect(file.settingsInside).toBe(true)
  expect(bytes.length).toBeGreaterThan(original.length)
  expect(bytes.includes('茶馆')).toBe(true)
})

test('bytes that are gone are named, and the rest arrives', async () => {
  const gone = await keep('gone', await png(), 'png')
  const there = await keep('there', await jpeg(), 'jpeg')
  const { originalKey: key } = await client.image.findUniqueOrThrow({ where: { id: gone } })
  await storage.remove(key)
  const into = await unpack(await pack([gone, there]))
  expect(await readFile(path.join(into, 'MISSING.txt'), 'utf8')).toBe('001-gone.png\n')
  expect(await readdir(into)).toContain('002-there.jpg')
})

test('more than a sheet holds go on several', async () => {
  const bytes = await png(8, 8)
  const ids: string[] = []
  for (let index = 0; index < 201; index += 1) ids.push(await keep(`p${index}`, bytes, 'png'))
  const names: string[] = []
  const pictures = await readChosen(client, actor, ids)
  for await (const { name } of parcelEntries({ pictures, storage, words, embed: null }))
    names.push(name)
  expect(names).toHaveLength(404)
  expect(names[400]).toBe('contact-sheet-1.html')
  expect(names.at(-1)).toBe('contact-sheet-2.html')
}, 60_000)

test('people’s words are words on a sheet, whatever they hold', () => {
  expect(escapeHtml(`<b>"'&\u202e\u0000\ud800`)).toBe('&lt;b&gt;&quot;&#39;&amp;  \ufffd')
  const sheet = contactSheet([], { ...words, title: '</title><script>' })
  expect(sheet).not.toContain('<script>')
})
