import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/images/[imageId]/with-settings/route'
import { POST } from '@/app/api/generations/zip/route'
import { actorForSession, type Actor } from '@/lib/auth/proof'
import { startSession } from '@/lib/auth/sessions'
import { readEmbeddedSettings } from '@/lib/images/provenance/read'
import { diskStorage } from '@/lib/images/storage/disk'
import { originalKey, previewKey, thumbKey } from '@/lib/images/storage/key'
import { readSettings } from '@/lib/playground/settings-record'
import { openTestDatabase, type TestDatabase } from '../database'
import { afterPngHeader, png, pngChunk } from '../pictures'
import { temporaryFolder } from '../temporary-folder'

const current = vi.hoisted(() => ({
  database: undefined as unknown,
  actor: null as unknown,
  storage: undefined as unknown,
}))

vi.mock('@/lib/db', async (load) => ({
  ...(await load<typeof import('@/lib/db')>()),
  database: () => current.database,
}))
vi.mock('@/lib/auth/actor', () => ({ currentActor: async () => current.actor }))
vi.mock('@/lib/images/storage', () => ({ storage: () => current.storage }))

const prompt = '海 "OPEN" 🏮\n../x'

let db: TestDatabase
let root: string
let actor: Actor | null

beforeEach(async () => {
  db = await openTestDatabase()
  current.database = db.client
  root = await temporaryFolder()
  current.storage = diskStorage(root)
  const { id } = await db.client.user.create({
    data: { name: '林美', email: `${randomUUID()}@harbour.studio`, role: 'viewer' },
  })
  actor = await actorForSession(await startSession(id, 'Firefox/140'))
  current.actor = actor
})
afterEach(() => db.close())

async function picture(bytes: Buffer) {
  const generation = await db.client.generation.create({
    data: {
      submission: { create: { door: 'page', requestKey: randomUUID(), requestHash: '' } },
      position: 0,
      provider: 'model-studio',
      model: 'z-image-turbo',
      sandbox: true,
      prompt,
      promptSearch: '海',
      width: 1024,
      height: 1536,
      seed: 7,
      state: 'ready',
      estimateMicroUsd: 15_000,
    },
  })
  const of = { sha256: 'a'.repeat(64), generationId: generation.id }
  const keys = {
    originalKey: originalKey(of, 'png'),
    previewKey: previewKey(of),
    thumbKey: thumbKey(of),
  }
  const file = path.join(root, keys.originalKey)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, bytes)
  const image = await db.client.image.create({
    data: {
      generationId: generation.id,
      sha256: of.sha256,
      bytes: bytes.length,
      format: 'png',
      width: 40,
      height: 30,
      thumbhash: '',
      ...keys,
      promptSearch: '海',
      provider: 'model-studio',
    },
  })
  return { imageId: image.id, generationId: generation.id, file }
}

const ask = (imageId: string) =>
  GET(new Request('http://localhost:3000/'), { params: Promise.resolve({ imageId }) })

describe('a picture with its settings', () => {
  it('is a download that says what it was made with', async () => {
    const { imageId } = await picture(await png())
    const response = await ask(imageId)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="z-image-${imageId}.png"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-settings': 'embedded',
    })
    expect(readSettings(readEmbeddedSettings(bytes) ?? '')).toMatchObject({
      provider: 'model-studio',
      prompt,
      width: 1024,
      height: 1536,
      seed: 7,
    })
  })

  it('is the untouched original where it carries content credentials', async () => {
    const plain = await png()
    const signed = Buffer.concat([
      plain.subarray(0, afterPngHeader),
      pngChunk('caBX', Buffer.from('jumb')),
      plain.subarray(afterPngHeader),
    ])
    const { imageId } = await picture(signed)
    const response = await ask(imageId)
    expect(response.headers.get('x-settings')).toBe('content-credentials')
    expect(Buffer.from(await response.arrayBuffer()).equals(signed)).toBe(true)
  })

  it('is for nobody without a session, and for no other id', async () => {
    const { imageId, file } = await picture(await png())
    expect((await ask('nothing')).status).toBe(404)
    expect((await ask("'; --\0")).status).toBe(404)
    current.actor = null
    expect((await ask(imageId)).status).toBe(404)
    current.actor = actor
    await rm(file)
    expect((await ask(imageId)).status).toBe(404)
  })
})

describe('an archive', () => {
  const zip = (ids: string[], headers: Record<string, string> = {}) =>
    POST(
      new Request('http://localhost:3000/api/generations/zip', {
        method: 'POST',
        headers: { origin: 'http://localhost:3000', host: 'localhost:3000', ...headers },
        body: new URLSearchParams(ids.map((id) => ['id', id])),
      }),
    )

  it('holds the originals, in the order asked for, each once', async () => {
    const bytes = await png()
    const [one, other] = [await picture(bytes), await picture(bytes)]
    const response = await zip([other.generationId, one.generationId, other.generationId])
    expect(response.headers.get('content-type')).toBe('application/zip')
    const archive = Buffer.from(await response.arrayBuffer())
    expect(archive.indexOf(bytes)).toBeGreaterThan(0)
    const text = archive.toString('utf8')
    for (const name of ['001-海-OPEN-x.png', '002-海-OPEN-x.png'])
      expect(text.split(name), name).toHaveLength(3)
  })

  it.each([
    ['nothing', [], {}, 400],
    ['what is no id', ['../../etc'], {}, 400],
    ['more than anybody has', Array.from({ length: 1001 }, (_, n) => `id-${n}`), {}, 400],
    ['what is not there', ['id-1'], {}, 404],
    ['another site', ['id-1'], { origin: 'https://evil.test' }, 403],
    ['no origin at all', ['id-1'], { origin: '' }, 403],
  ])('of %s is refused', async (_, ids, headers, status) => {
    expect((await zip(ids, headers)).status).toBe(status)
  })

  it('is for nobody without a session', async () => {
    const { generationId } = await picture(await png())
    current.actor = null
    expect((await zip([generationId])).status).toBe(401)
  })
})
