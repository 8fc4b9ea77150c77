import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { ensureProviderStates, pauseProvider } from '@/lib/generations/provider-state'
import { readGeneration, readGenerations } from '@/lib/generations/queries'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const health = vi.hoisted(() => vi.fn<() => Promise<string>>())
vi.mock('@/lib/images/storage/health', () => ({ storageHealth: health }))

const start = Date.parse('2026-11-28T12:00:00Z')

describe.each(availableDialects)('what its owner is told of a generation, on %s', (dialect) => {
  let db: TestDatabase
  let owner: Actor

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    health.mockReset().mockResolvedValue('ok')
    await db.client.generation.deleteMany()
    await db.client.submission.deleteMany()
    await db.client.providerState.deleteMany()
    await ensureProviderStates(db.client)
    owner = await testActor(db.client)
  })

  interface Row {
    state: string
    provider?: string
    quarantineKey?: string
  }

  async function add(rows: Row[], userId = owner.userId): Promise<void> {
    const made = rows.map((row, position) => ({
      position,
      userId,
      provider: 'reapi',
      model: 'z-image',
      sandbox: false,
      prompt: '夜市 🏮 سوق',
      promptSearch: '',
      estimateMicroUsd: 5000,
      failureKind: row.state === 'quarantined' ? 'quarantined' : null,
      createdAt: new Date(start - position),
      ...row,
    }))
    await db.client.submission.create({
      data: {
        door: 'page',
        requestKey: randomUUID(),
        requestHash: '',
        generations: { createMany: { data: made } },
      },
    })
  }

  const waits = async () =>
    (await readGenerations(db.client, owner)).map(({ state, waitsFor }) => [state, waitsFor])

  it('waits for nobody while all is well', async () => {
    await add([{ state: 'queued' }, { state: 'running' }, { state: 'mirroring' }])
    expect(await waits()).toEqual([
      ['queued', null],
      ['running', null],
      ['mirroring', null],
    ])
  })

  it('waits for room before it is sent and before it is fetched, and not in between', async () => {
    health.mockResolvedValue('full')
    await pauseProvider(db.client, 'reapi', { code: '401', message: '' }, new Date(start))
    await add([{ state: 'queued' }, { state: 'running' }, { state: 'mirroring' }])
    expect(await waits()).toEqual([
      ['queued', 'room'],
      ['running', null],
      ['mirroring', 'room'],
    ])
  })

  it('waits for its own provider only', async () => {
    await pauseProvider(db.client, 'reapi', { code: '401', message: '' }, new Date(start))
    await add([
      { state: 'queued' },
      { state: 'queued', provider: 'model-studio' },
      { state: 'running' },
    ])
    expect(await waits()).toEqual([
      ['queued', 'provider'],
      ['queued', null],
      ['running', null],
    ])
  })

  it('does not look at the disk for what is finished', async () => {
    await add([{ state: 'ready' }, { state: 'canceled' }])
    expect(await waits()).toEqual([
      ['ready', null],
      ['canceled', null],
    ])
    expect(health).not.toHaveBeenCalled()
  })

  it('says whether what came instead of a picture was kept', async () => {
    await add([{ state: 'quarantined', quarantineKey: 'q/1' }, { state: 'quarantined' }])
    const failures = (await readGenerations(db.client, owner)).map(({ failure }) => failure)
    expect(failures).toMatchObject([{ bytesKept: true }, { bytesKept: false }])
  })

  it('tells nobody else, but an admin by its id', async () => {
    await add([{ state: 'queued' }])
    const [{ id = '' } = {}] = await readGenerations(db.client, owner)
    const stranger = await testActor(db.client)
    expect(await readGenerations(db.client, stranger)).toEqual([])
    expect(await readGeneration(db.client, stranger, id)).toBeNull()
    const admin = await testActor(db.client, 'admin')
    expect(await readGeneration(db.client, admin, id)).toMatchObject({ id, state: 'queued' })
  })
})
