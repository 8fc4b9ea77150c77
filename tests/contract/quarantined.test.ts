import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { readAlarms } from '@/lib/generations/alarms'
import { ensureProviderStates, pauseProvider } from '@/lib/generations/provider-state'
import { listQuarantined, mostListed } from '@/lib/generations/quarantined'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const start = Date.parse('2026-11-27T12:00:00Z')

describe.each(availableDialects)('what an admin must look after, on %s', (dialect) => {
  let db: TestDatabase
  let admin: Actor

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
    admin = await testActor(db.client, 'admin')
    await ensureProviderStates(db.client)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    await db.client.generation.deleteMany()
    await db.client.submission.deleteMany()
  })

  async function generations(rows: { state: string; sandbox?: boolean; prompt?: string }[]) {
    const made = rows.map((row, position) => ({
      id: `g-${String(position).padStart(3, '0')}`,
      position,
      provider: 'model-studio',
      model: 'z-image-turbo',
      sandbox: false,
      prompt: 'A red door',
      promptSearch: '',
      estimateMicroUsd: 0,
      failureCode: 'result_refused',
      createdAt: new Date(start + Math.floor(position / 2)),
      finishedAt: new Date(start + 5000),
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

  it('lists what was refused, the latest first, with whether anything came', async () => {
    const prompt = '茶馆 🫖 مقهى'
    await generations([
      { state: 'quarantined', prompt },
      { state: 'lost' },
      { state: 'quarantined', sandbox: true },
      { state: 'ready' },
    ])
    const kept = {
      quarantineKey: 'quarantine/a.bin',
      failureMessage: 'No picture format is known.',
    }
    await db.client.generation.update({ where: { id: 'g-000' }, data: kept })
    const row = { provider: 'model-studio', at: new Date(start + 5000) }
    const reason = 'result_refused'
    expect(await listQuarantined(db.client, admin)).toEqual([
      { ...row, id: 'g-002', sandbox: true, prompt: 'A red door', reason, hasBytes: false },
      {
        ...row,
        id: 'g-000',
        sandbox: false,
        prompt,
        reason: 'No picture format is known.',
        hasBytes: true,
      },
    ])
  })

  it('lists the newest, however many there are', async () => {
    await generations(Array.from({ length: mostListed + 3 }, () => ({ state: 'quarantined' })))
    const ids = (await listQuarantined(db.client, admin)).map(({ id }) => id)
    expect(ids).toHaveLength(mostListed)
    expect(ids).toEqual([...ids].sort().reverse())
    expect(ids[0]).toBe('g-052')
  })

  it.each(['creator', 'reviewer', 'viewer'] as const)('lists nothing for a %s', async (role) => {
    const member = await testActor(db.client, role)
    await expect(listQuarantined(db.client, member)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('raises no alarm about money for the sandbox, and says why a provider is paused', async () => {
    const states = ['unknown', 'lost', 'quarantined']
    await generations(states.flatMap((state) => [{ state }, { state, sandbox: true }]))
    const now = new Date(start + 10_000)
    await pauseProvider(db.client, 'reapi', { code: 'http_402', message: '余额不足' }, now)
    await pauseProvider(db.client, 'model-studio', { code: 'Arrearage', message: '' }, now)
    const { paused, ...counts } = await readAlarms(db.client, now)
    expect(counts).toEqual({ unknown: 1, lost: 1, quarantined: 2, damaged: 0, struggling: [] })
    expect(paused).toHaveLength(2)
    expect(paused).toEqual(
      expect.arrayContaining([
        { id: 'reapi', reason: '余额不足' },
        { id: 'model-studio', reason: 'Arrearage' },
      ]),
    )
  })
})
