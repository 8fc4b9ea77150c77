import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET, HEAD } from '@/app/api/images/[imageId]/[rendition]/route'
import { actorForSession, type Actor } from '@/lib/auth/proof'
import { startSession } from '@/lib/auth/sessions'
import { diskStorage } from '@/lib/images/storage/disk'
import { originalKey, previewKey, thumbKey } from '@/lib/images/storage/key'
import type { Storage } from '@/lib/images/storage/storage'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
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

const bytes = Buffer.from('not looked at again')
const sha256 = createHash('sha256').update(bytes).digest('hex')

async function member(db: TestDatabase, role: string): Promise<Actor | null> {
  const email = `${randomUUID()}@harbour.studio`
  const { id } = await db.client.user.create({ data: { name: '林美', email, role } })
  return actorForSession(await startSession(id, 'Firefox/140'))
}

async function picture(db: TestDatabase): Promise<string> {
  const generation = await db.client.generation.create({
    data: {
      submission: { create: { door: 'page', requestKey: randomUUID(), requestHash: '' } },
      position: 0,
      provider: 'reapi',
      model: 'z-image',
      sandbox: true,
      prompt: '海',
      promptSearch: '海',
      state: 'ready',
      estimateMicroUsd: 5000,
    },
  })
  const of = { sha256, generationId: generation.id }
  const keys = {
    originalKey: originalKey(of, 'png'),
    previewKey: previewKey(of),
    thumbKey: thumbKey(of),
  }
  const root = await temporaryFolder()
  for (const key of Object.values(keys)) {
    await mkdir(path.dirname(path.join(root, key)), { recursive: true })
    await writeFile(path.join(root, key), bytes)
  }
  current.storage = diskStorage(root) satisfies Storage
  const image = await db.client.image.create({
    data: {
      generationId: generation.id,
      sha256,
      bytes: bytes.length,
      format: 'png',
      width: 1,
      height: 1,
      thumbhash: '',
      ...keys,
      promptSearch: '海',
      provider: 'reapi',
    },
  })
  return image.id
}

const ask = (imageId: string, rendition: string, door = GET) =>
  door(new Request('http://localhost:3000/api/images'), {
    params: Promise.resolve({ imageId, rendition }),
  })

/** Everything somebody could tell two answers apart by. */
const told = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
})

describe.each(availableDialects)('the door of a picture, on %s (fault 28)', (dialect) => {
  let db: TestDatabase

  beforeEach(async () => {
    db = await openTestDatabase(dialect)
    current.database = db.client
    current.actor = null
  })
  afterEach(() => db.close())

  it.each(['admin', 'creator', 'reviewer', 'viewer'])('is open to a member: %s', async (role) => {
    const imageId = await picture(db)
    current.actor = await member(db, role)
    for (const rendition of ['original', 'preview', 'thumb']) {
      const response = await ask(imageId, rendition)
      expect(response.status).toBe(200)
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    }
  })

  it('says the same to a stranger, of a missing picture and of an odd id', async () => {
    const imageId = await picture(db)
    const stranger = await told(await ask(imageId, 'original'))
    expect(stranger.status).toBe(404)
    expect(await told(await ask(imageId, 'original', HEAD))).toEqual(stranger)

    current.actor = await member(db, 'viewer')
    const odd = [
      'cmissing',
      '',
      '..',
      `${imageId}\u0000`,
      '\ud800',
      `${imageId}' OR 1=1`,
      '图',
      'x'.repeat(9999),
    ]
    for (const id of odd) expect(await told(await ask(id, 'original'))).toEqual(stranger)
    expect(await told(await ask(imageId, 'source'))).toEqual(stranger)
  })
})
