import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPicture } from '@/lib/gallery/read-picture'
import { readAlarms } from '@/lib/generations/alarms'
import { incomingFile } from '@/lib/images/storage/incoming'
import { diskStorage } from '@/lib/images/storage/disk'
import { originalKey, previewKey, quarantineKey, thumbKey } from '@/lib/images/storage/key'
import { StorageUnavailable } from '@/lib/images/storage/storage'
import { purgeTrash } from '@/lib/images/trash'
import { checkIntegrity, type Ground } from '@/lib/integrity/check'
import { readAtRest } from '@/lib/integrity/damaged'
import { keepNights, runNight } from '@/lib/integrity/nightly'
import { isDamaged } from '@/lib/integrity/report'
import { logTo } from '@/lib/log'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { FakeClock } from '../fake-clock'
import { temporaryFolder } from '../temporary-folder'

const day = 24 * 60 * 60 * 1000
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe.each(availableDialects)('pictures at rest, on %s (fault 18)', (dialect) => {
  let db: TestDatabase
  let ground: Ground
  // Files are older than a day when the check comes.
  const now = new Date(Date.now() + 2 * day)

  beforeEach(async () => {
    db = await openTestDatabase(dialect)
    const folder = await temporaryFolder()
    ground = { client: db.client, storage: diskStorage(folder), folder }
  })
  afterEach(() => db.close())

  async function place(key: string, bytes: Buffer): Promise<string> {
    const file = path.join(ground.folder, key)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
    return file
  }

  const generation = (state: string, quarantine: string | null = null) =>
    db.client.generation.create({
      data: {
        submission: { create: { door: 'page', requestKey: randomUUID(), requestHash: '' } },
        position: 0,
        provider: 'reapi',
        model: 'z-image',
        sandbox: true,
        prompt: '海',
        promptSearch: '海',
        state,
        estimateMicroUsd: 5000,
        quarantineKey: quarantine,
      },
    })

  async function picture(more: { trashedAt?: Date } = {}) {
    const bytes = { original: randomBytes(), preview: randomBytes(), thumb: randomBytes() }
    const { id: generationId } = await generation('ready')
    const of = { sha256: sha256Of(bytes.original), generationId }
    const keys = {
      originalKey: originalKey(of, 'png'),
      previewKey: previewKey(of),
      thumbKey: thumbKey(of),
    }
    const files = {
      original: await place(keys.originalKey, bytes.original),
      preview: await place(keys.previewKey, bytes.preview),
      thumb: await place(keys.thumbKey, bytes.thumb),
    }
    const { id } = await db.client.image.create({
      data: {
        ...of,
        ...keys,
        ...more,
        bytes: bytes.original.length,
        format: 'png',
        width: 1,
        height: 1,
        thumbhash: '',
        previewSha256: sha256Of(bytes.preview),
        thumbSha256: sha256Of(bytes.thumb),
        promptSearch: '海',
        provider: 'reapi',
      },
    })
    return { id, keys, files }
  }

  const randomBytes = () => Buffer.from(randomUUID().repeat(5000))
  const damageOf = async (id: string) =>
    (await db.client.image.findUniqueOrThrow({ where: { id } })).damage
  const check = (at = now) => checkIntegrity(ground, at)

  async function flipOneBit(file: string): Promise<void> {
    const bytes = await readFile(file)
    const at = bytes.length >> 1
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(file, bytes)
  }

  it('are whole when nobody touched them', async () => {
    const { id } = await picture()
    const report = await check()
    expect(report).toEqual({ pictures: 1, quarantined: 0, findings: [], orphans: [] })
    expect(isDamaged(report)).toBe(false)
    const row = await db.client.image.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ damage: null, checkedAt: now })
  })

  it.each(['original', 'preview', 'thumb'] as const)(
    'are named when one bit of an %s flips, and well again when it is put right',
    async (which) => {
      await picture()
      const { id, keys, files } = await picture()
      await flipOneBit(files[which])
      const report = await check()
      expect(report.findings).toEqual([
        { problem: 'altered', key: keys[`${which}Key`], owner: { imageId: id } },
      ])
      expect(isDamaged(report)).toBe(true)
      expect(await damageOf(id)).toBe('altered')
      await flipOneBit(files[which])
      expect((await check()).findings).toEqual([])
      expect(await damageOf(id)).toBeNull()
    },
  )

  it.each(['original', 'preview', 'thumb'] as const)(
    'are named when an %s is gone or empty',
    async (which) => {
      const { id, keys, files } = await picture()
      await writeFile(files[which], '')
      expect((await check()).findings).toMatchObject([{ problem: 'altered' }])
      await rm(files[which])
      expect((await check()).findings).toEqual([
        { problem: 'missing', key: keys[`${which}Key`], owner: { imageId: id } },
      ])
      expect(await damageOf(id)).toBe('missing')
    },
  )

  it('are looked at in the trash, too', async () => {
    for (let i = 0; i < 3; i += 1) await picture({ trashedAt: new Date() })
    const { files } = await picture({ trashedAt: new Date() })
    await rm(files.original)
    expect(await check()).toMatchObject({ pictures: 4, findings: [{ problem: 'missing' }] })
  })

  it('are told of to an admin alone, until they are whole again', async () => {
    const admin = await testActor(db.client, 'admin')
    const damaged = async () => (await readAtRest(db.client, admin)).damaged
    const alarms = async () => (await readAlarms(db.client, now)).damaged
    expect(await readAtRest(db.client, admin)).toEqual({ lastCheck: null, damaged: [] })

    await picture()
    const [one, thrown] = [await picture(), await picture({ trashedAt: new Date() })]
    await flipOneBit(one.files.preview)
    await rm(thrown.files.original)
    await runNight(ground, now)
    const { lastCheck } = await readAtRest(db.client, admin)
    expect(lastCheck).toEqual(now)
    const row = { prompt: '海', checkedAt: now }
    expect(await damaged()).toHaveLength(2)
    expect(await damaged()).toEqual(
      expect.arrayContaining([
        { ...row, imageId: one.id, damage: 'altered', trashed: false },
        { ...row, imageId: thrown.id, damage: 'missing', trashed: true },
      ]),
    )
    expect(await alarms()).toBe(2)
    expect(await readPicture(db.client, admin, one.id)).toMatchObject({
      damage: 'altered',
      checkedAt: now.toISOString(),
    })

    await flipOneBit(one.files.preview)
    await check()
    expect(await damaged()).toMatchObject([{ imageId: thrown.id }])
    expect(await alarms()).toBe(1)
    for (const role of ['creator', 'reviewer', 'viewer'] as const) {
      const member = await testActor(db.client, role)
      await expect(readAtRest(db.client, member)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('are not called damaged because the store is away', async () => {
    const { id } = await picture()
    const storage = {
      ...ground.storage,
      open: () => Promise.reject(new StorageUnavailable('EIO')),
    }
    const report = await checkIntegrity({ ...ground, storage }, now)
    expect(report.findings.map(({ problem }) => problem)).toEqual(Array(3).fill('unreadable'))
    expect(isDamaged(report)).toBe(true)
    expect(await damageOf(id)).toBeNull()
  })

  it('include what is in quarantine', async () => {
    const bytes = Buffer.from('<html>paid for')
    const of = { sha256: sha256Of(bytes), generationId: 'generation_1' }
    const key = quarantineKey(of)
    const { id } = await generation('quarantined', key)
    const file = await place(key, bytes)
    expect(await check()).toMatchObject({ quarantined: 1, findings: [] })
    await flipOneBit(file)
    const owner = { quarantinedGenerationId: id }
    expect((await check()).findings).toEqual([{ problem: 'altered', key, owner }])
    await rm(file)
    expect((await check()).findings).toEqual([{ problem: 'missing', key, owner }])
  })

  it('know which files are nobody’s, and leave them where they are', async () => {
    await picture()
    const key = originalKey({ sha256: 'a'.repeat(64), generationId: 'nobody' }, 'png')
    const orphan = await place(key, Buffer.from('x'))
    await place('odd/图 name.txt', Buffer.from('x'))
    expect((await check(new Date())).orphans).toEqual([])
    const report = await check()
    expect(report.orphans).toEqual(['odd/图 name.txt', key])
    expect(isDamaged(report)).toBe(false)
    expect(await readFile(orphan, 'utf8')).toBe('x')
  })

  it('may be none at all', async () => {
    const empty = { ...ground, folder: path.join(ground.folder, 'not', 'there') }
    expect(await checkIntegrity(empty, now)).toMatchObject({ pictures: 0, orphans: [] })
  })

  describe('in the trash', () => {
    it('end after 30 days, and not a moment earlier', async () => {
      const trashedAt = new Date('2026-11-01T00:00:00Z')
      const { id, files } = await picture({ trashedAt })
      const other = await picture()
      const due = trashedAt.getTime() + 30 * day
      expect(await purgeTrash(db.client, ground.storage, new Date(due - 1))).toBe(0)
      expect(await purgeTrash(db.client, ground.storage, new Date(due))).toBe(1)
      expect(await db.client.image.findMany({ select: { id: true } })).toEqual([{ id: other.id }])
      await expect(readFile(files.original)).rejects.toMatchObject({ code: 'ENOENT' })
      expect((await check()).findings).toEqual([])
      expect(await db.client.image.count({ where: { id } })).toBe(0)
    })

    it('keep their bytes when somebody takes them back at that moment', async () => {
      const { id, files } = await picture({ trashedAt: new Date(0) })
      const client = db.another()
      const findMany = client.image.findMany.bind(client.image)
      let looked = 0
      const slow = Object.assign(Object.create(client) as typeof client, {
        image: Object.assign(Object.create(client.image) as typeof client.image, {
          async findMany(query: Parameters<typeof findMany>[0]) {
            const page = looked++ === 0 ? await findMany(query) : []
            await db.client.image.update({ where: { id }, data: { trashedAt: null } })
            return page
          },
        }),
      })
      expect(await purgeTrash(slow, ground.storage, now)).toBe(0)
      expect((await readFile(files.original)).length).toBeGreaterThan(0)
    })
  })

  describe('every night', () => {
    it('are checked once, whichever server comes first, and again the next night', async () => {
      const servers = [ground, { ...ground, client: db.another() }]
      const first = await Promise.all(servers.map((one) => runNight(one, now)))
      expect(first.filter(Boolean)).toHaveLength(1)
      const later = (hours: number) => new Date(now.getTime() + (hours * day) / 24)
      expect(await runNight(ground, later(19.9))).toBe(false)
      const next = await Promise.all(servers.map((one) => runNight(one, later(20))))
      expect(next.filter(Boolean)).toHaveLength(1)
    })

    it('lose their trash and the rests of old downloads, and the damage is in the log', async () => {
      await picture({ trashedAt: new Date(0) })
      const rest = await incomingFile(ground.folder)
      await writeFile(rest, 'half')
      await utimes(rest, 0, 0)
      await rm((await picture()).files.thumb)
      const lines: string[] = []
      const restore = logTo((_level, line) => lines.push(line))
      await runNight(ground, now)
      restore()
      await expect(readFile(rest)).rejects.toMatchObject({ code: 'ENOENT' })
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        level: 'error',
        message: 'Pictures at rest are damaged',
        checked: 1,
        missing: 1,
        altered: 0,
        purged: 1,
        swept: 1,
      })
    })

    it('come by a clock that does not jump, and a failed night does not end them', async () => {
      const clock = new FakeClock(now.getTime())
      const stop = new AbortController()
      let looks = 0
      const broken = () => {
        looks += 1
        throw new Error('disk full')
      }
      const nights = keepNights(broken, clock, stop.signal)
      const pass = async (ms: number) => {
        clock.advance(ms)
        await new Promise((resolve) => setImmediate(resolve))
      }
      clock.jump(365 * day)
      await pass(9 * 60_000)
      expect(looks).toBe(0)
      await pass(60_000)
      expect(looks).toBe(1)
      await pass(60 * 60_000)
      expect(looks).toBe(2)
      stop.abort()
      await nights
    })
  })
})
