import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { readBalanceDrift, restartBalance } from '@/lib/cost/balance-drift'
import { exportSpend } from '@/lib/cost/spend-export'
import { readSpendPage } from '@/lib/cost/spend-page'
import { parsePeriod } from '@/lib/cost/spend-period'
import { readFirstDay, readSpend } from '@/lib/cost/spend-report'
import { totalOf } from '@/lib/cost/tally'
import { readUndecided } from '@/lib/cost/undecided'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const now = new Date('2026-11-27T12:00:00Z')
const period = parsePeriod('2026-11', now)

interface Paid {
  by?: Actor | null
  day?: string
  provider?: 'reapi' | 'model-studio'
  rewritten?: boolean
  microUsd?: number
  end?: 'settle' | 'release' | null
  sandbox?: boolean
  approved?: boolean
  trashed?: boolean
  state?: string
  prompt?: string
}

describe.each(availableDialects)('spending on %s', (dialect) => {
  let db: TestDatabase
  let admin: Actor
  let mei: Actor
  let jonas: Actor

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
    admin = await testActor(db.client, 'admin')
    mei = await testActor(db.client)
    jonas = await testActor(db.client)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    await db.client.ledgerEntry.deleteMany()
    await db.client.image.deleteMany()
    await db.client.generation.deleteMany()
    await db.client.submission.deleteMany()
    await db.client.setting.deleteMany()
    await db.client.auditEntry.deleteMany()
  })

  async function pay(paid: Paid = {}): Promise<string> {
    const {
      by = mei,
      day = '2026-11-27',
      provider = 'reapi',
      rewritten = false,
      microUsd = 5000,
      end = 'settle',
      sandbox = false,
      approved = false,
      trashed = false,
      state = 'ready',
      prompt = '茶馆',
    } = paid
    const id = randomUUID()
    const credits = provider === 'reapi' ? microUsd / 1000 : null
    const userId = by?.userId ?? null
    const submission = await db.client.submission.create({
      data: { door: 'page', requestKey: id, requestHash: '' },
    })
    await db.client.generation.create({
      data: {
        id,
        submissionId: submission.id,
        userId,
        position: 0,
        provider,
        model: 'z-image',
        sandbox,
        prompt,
        promptSearch: '',
        state,
        estimateMicroUsd: microUsd,
        estimateCredits: credits,
        ledger: {
          create: ['hold', ...(end === null ? [] : [end])].map((kind) => ({
            kind,
            microUsd,
            credits,
            sandbox,
            provider,
            day,
            rewritten,
            userId,
            at: new Date(`${day}T10:00:00Z`),
          })),
        },
        image: approved
          ? {
              create: {
                sha256: 'a',
                bytes: 1,
                format: 'png',
                width: 1,
                height: 1,
                thumbhash: '',
                originalKey: '',
                previewKey: '',
                thumbKey: '',
                promptSearch: '',
                provider,
                reviewState: 'approved',
                trashedAt: trashed ? now : null,
              },
            }
          : undefined,
      },
    })
    return id
  }
  const read = (actor: Actor, memberId: string | null = null) =>
    readSpend(db.client, actor, { period, memberId })
  const csv = async (actor: Actor, memberId: string | null = null) => {
    let text = ''
    for await (const part of exportSpend(db.client, actor, { period, memberId })) text += part
    return text.split('\r\n').slice(1, -1)
  }

  it('sums by day, kind and person, and the sums are the ledger', async () => {
    await pay({ approved: true })
    await pay({ day: '2026-11-01', by: jonas })
    await pay({ day: '2026-11-30', provider: 'model-studio', microUsd: 14_340 })
    await pay({ provider: 'model-studio', rewritten: true, microUsd: 28_680, approved: true })
    await pay({ provider: 'model-studio', microUsd: 15_000, approved: true, trashed: true })
    await pay({ by: null })
    await pay({ day: '2026-10-31' })
    await pay({ day: '2026-12-01' })
    await pay({ end: 'release' })
    await pay({ end: null, microUsd: 7000 })
    await pay({ sandbox: true, microUsd: 99_000, approved: true })
    const report = await read(admin)

    expect(report.lines).toEqual({
      reapi: { pictures: 3, microUsd: 15_000, credits: 15, approved: 1 },
      'model-studio:plain': { pictures: 2, microUsd: 29_340, credits: 0, approved: 0 },
      'model-studio:rewritten': { pictures: 1, microUsd: 28_680, credits: 0, approved: 1 },
    })
    const total = totalOf(report.lines)
    const { _sum } = await db.client.ledgerEntry.aggregate({
      where: { kind: 'settle', sandbox: false, day: { startsWith: '2026-11' } },
      _sum: { microUsd: true },
    })
    expect(total.microUsd).toBe(_sum.microUsd)
    const days = [...report.columns.values()].map((lines) => totalOf(lines).microUsd)
    expect(days.reduce((sum, each) => sum + each, 0)).toBe(total.microUsd)
    expect([...report.columns.keys()].sort()).toEqual(['2026-11-01', '2026-11-27', '2026-11-30'])
    expect(report.held).toEqual({ pictures: 1, microUsd: 7000 })
    expect(report.sandbox).toEqual({ pictures: 1, microUsd: 99_000 })
    expect(report.members.map(({ name, tally }) => [name, tally.microUsd])).toEqual(
      [
        [mei.name, 63_020],
        [jonas.name, 5000],
        [null, 5000],
      ].sort((a, b) => Number(b[1]) - Number(a[1])),
    )
    expect(await readFirstDay(db.client)).toBe('2026-10-31')
  })

  it('adds up past what a 32-bit number holds', async () => {
    for (let i = 0; i < 3; i += 1) await pay({ provider: 'model-studio', microUsd: 2_000_000_000 })
    expect(totalOf((await read(admin)).lines).microUsd).toBe(6_000_000_000)
  })

  it('shows a year by months', async () => {
    await pay({ day: '2026-01-31' })
    await pay({ day: '2026-12-31' })
    await pay({ day: '2025-12-31' })
    const year = parsePeriod('2026', now)
    const { columns } = await readSpend(db.client, admin, { period: year, memberId: null })
    expect([...columns.keys()].sort()).toEqual(['2026-01', '2026-12'])
  })

  it('tells everybody the sums of the team, and only an admin the lines of others', async () => {
    await pay({ by: mei })
    await pay({ by: jonas, microUsd: 20_000 })
    for (const role of ['creator', 'reviewer', 'viewer'] as const) {
      const other = await testActor(db.client, role)
      expect(totalOf((await read(other)).lines).microUsd).toBe(25_000)
      expect((await read(other)).members).toEqual([])
      expect(totalOf((await read(other, mei.userId)).lines).microUsd).toBe(0)
      expect(await csv(other)).toEqual([])
      expect(await csv(other, mei.userId)).toEqual([])
    }
    expect((await read(mei)).members).toMatchObject([{ name: mei.name }])
    expect(totalOf((await read(mei, jonas.userId)).lines).microUsd).toBe(5000)
    expect(totalOf((await read(admin, jonas.userId)).lines).microUsd).toBe(20_000)
    expect(await csv(mei)).toHaveLength(1)
    expect(await csv(admin)).toHaveLength(2)
    const asked = { period: null, member: jonas.userId }
    expect(await readSpendPage(db.client, mei, asked, now)).toMatchObject({ memberId: mei.userId })
    expect(await readSpendPage(db.client, admin, asked, now)).toMatchObject({
      memberName: jonas.name,
    })
    expect(
      await readSpendPage(db.client, admin, { period: 'x', member: 'nobody' }, now),
    ).toMatchObject({ memberId: null, period: { key: '2026-11' } })
  })

  it('lists what nobody has decided yet', async () => {
    const unknown = await pay({ state: 'unknown', end: null, microUsd: 5000 })
    await pay({ state: 'failed', end: null, by: jonas, microUsd: 15_000, provider: 'model-studio' })
    await pay({ state: 'unknown', end: 'settle' })
    await pay({ state: 'unknown', end: 'release' })
    await pay({ state: 'running', end: null })
    await pay({ state: 'unknown', end: null, sandbox: true })
    expect(await readUndecided(db.client, mei)).toMatchObject({
      total: 1,
      microUsd: 5000,
      listed: [{ id: unknown, memberName: mei.name, credits: 5, hasTicket: false }],
    })
    expect(await readUndecided(db.client, admin)).toMatchObject({ total: 2, microUsd: 20_000 })
  })

  it('exports each picture once, page after page, with its money in its own column', async () => {
    for (let i = 0; i < 3; i += 1) await pay()
    await pay({ end: null, microUsd: 7000 })
    await pay({ end: 'release', microUsd: 9000 })
    await pay({ sandbox: true, microUsd: 11_000 })
    await pay({ day: '2026-10-31' })
    const rows = (await csv(admin)).map((row) => row.split(','))
    expect(rows).toHaveLength(6)
    expect(new Set(rows.map((row) => row[2])).size).toBe(6)
    const column = (index: number) => rows.map((row) => row[index]).filter((value) => value !== '')
    expect(column(10)).toEqual(['0.0050', '0.0050', '0.0050'])
    expect(column(11)).toEqual(['0.0070'])
    expect(column(12)).toEqual(['0.0090'])
    expect(column(13)).toEqual(['5', '5', '5'])
    expect(column(14)).toEqual(['0.0110'])
  })

  it('exports more than one page without a gap or a double', async () => {
    const submission = await db.client.submission.create({
      data: { door: 'page', requestKey: 'many', requestHash: '' },
    })
    const ids = Array.from({ length: 1201 }, () => randomUUID())
    await db.client.generation.createMany({
      data: ids.map((id, position) => ({
        id,
        submissionId: submission.id,
        position,
        provider: 'reapi',
        model: 'z-image',
        sandbox: false,
        prompt: '=1+1',
        promptSearch: '',
        state: 'ready',
        estimateMicroUsd: 5000,
      })),
    })
    await db.client.ledgerEntry.createMany({
      data: ids.map((generationId) => ({
        generationId,
        kind: 'hold',
        microUsd: 5000,
        sandbox: false,
        provider: 'reapi',
        day: '2026-11-27',
        at: now,
      })),
    })
    const rows = await csv(admin)
    expect(new Set(rows.map((row) => row.split(',')[2]))).toEqual(new Set(ids))
    expect(rows).toHaveLength(ids.length)
    expect(rows.every((row) => row.endsWith(",'=1+1"))).toBe(true)
  })

  describe('the balance of reAPI', () => {
    const host = 'reapi.ai'
    const drift = (credits: number, at = host) =>
      readBalanceDrift(db.client, { host: at, credits }, now)

    it('agrees while it falls by what the ledger settles', async () => {
      await pay()
      expect(await drift(12_500)).toMatchObject({ drift: 0, settled: 0, since: now })
      await pay()
      await pay({ provider: 'model-studio' })
      await pay({ sandbox: true })
      expect(await drift(12_495)).toMatchObject({ drift: 0, settled: 5 })
      expect(await drift(12_490)).toMatchObject({ drift: -5 })
      expect(await drift(22_495)).toMatchObject({ drift: 10_000 })
    })

    it('knows that what is held may be taken or not', async () => {
      const id = await pay({ end: null })
      expect(await drift(1000)).toMatchObject({ drift: 0, open: 5 })
      await pay({ end: null })
      for (const credits of [1005, 1000, 995, 990])
        expect(await drift(credits)).toMatchObject({ drift: 0, open: 10 })
      expect(await drift(1006)).toMatchObject({ drift: 1 })
      expect(await drift(989)).toMatchObject({ drift: -1 })
      const hold = await db.client.ledgerEntry.findFirstOrThrow({ where: { generationId: id } })
      const { id: _id, ...same } = hold
      await db.client.ledgerEntry.create({ data: { ...same, kind: 'settle' } })
      expect(await drift(1000)).toMatchObject({ drift: 0 })
    })

    it('starts anew for another account, and when an admin says so', async () => {
      await drift(1000)
      expect(await drift(70, 'other.example')).toMatchObject({ drift: 0 })
      expect(await drift(80, 'other.example')).toMatchObject({ drift: 10 })
      const account = { host: 'other.example', credits: 80 }
      await expect(restartBalance(db.client, mei, account, now)).rejects.toMatchObject({
        status: 403,
      })
      await restartBalance(db.client, admin, account, now)
      expect(await drift(80, 'other.example')).toMatchObject({ drift: 0 })
      expect(await db.client.auditEntry.findFirst()).toMatchObject({ verb: 'balance.restart' })
    })
  })
})
