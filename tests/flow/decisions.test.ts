import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAlarms } from '@/lib/generations/alarms'
import { openQuarantined, releaseQuarantined } from '@/lib/generations/quarantine'
import { readGeneration } from '@/lib/generations/queries'
import { markCharged, markNotCharged, resumePolling } from '@/lib/generations/resolve'
import { tryAgain } from '@/lib/generations/try-again'
import { MirrorFailure } from '@/lib/images/mirror'
import { diskStorage } from '@/lib/images/storage/disk'
import { quarantineKey } from '@/lib/images/storage/key'
import type { Storage } from '@/lib/images/storage/storage'
import { testActor } from '../actor'
import { availableDialects } from '../database'
import { png } from '../pictures'
import { modelStudioRequest, reapiRequest } from '../requests'
import { finished, installation, running } from '../scripted-world'
import { temporaryFolder } from '../temporary-folder'
import { openTable } from './table'

const ambiguous = { kind: 'ambiguous', code: 'http_502', message: 'Bad gateway' } as const

describe.each(availableDialects)('a person decides, on %s', (dialect) => {
  async function lostAnswer() {
    const table = await openTable(dialect)
    table.world.reapi.submits.push(ambiguous)
    const id = await table.createOne(reapiRequest())
    await table.lookOnce()
    return { ...table, id }
  }

  async function neverEnding() {
    const table = await openTable(dialect)
    table.world.reapi.submits.push(running)
    table.world.reapi.answers.push(...Array.from({ length: 200 }, () => running))
    const id = await table.createOne(reapiRequest())
    await table.run(600, 10)
    expect(await table.read(id)).toMatchObject({ state: 'unknown', failureCode: 'no_end_in_sight' })
    table.world.reapi.answers.splice(0)
    return { ...table, id }
  }

  it('polling is resumed where there is a ticket, and the picture comes', async () => {
    const { db, actor, world, run, read, ledger, id } = await neverEnding()
    expect((await readGeneration(db.client, actor, id))?.choices).toEqual([
      'resume_polling',
      'mark_charged',
      'mark_not_charged',
      'try_again',
    ])
    world.reapi.answers.push(running, running, finished)
    await resumePolling(db.client, actor, id, world.clock.now())
    await run(60)
    expect(await read(id)).toMatchObject({ state: 'ready', failureCode: null })
    expect(world.reapi.orders).toHaveLength(1)
    expect(await ledger(id)).toEqual(['hold', 'settle'])
  })

  it('polling that was resumed ends again by itself', async () => {
    const { db, actor, world, run, read, id } = await neverEnding()
    world.reapi.answers.push(...Array.from({ length: 200 }, () => running))
    await resumePolling(db.client, actor, id, world.clock.now())
    await run(600, 10)
    expect((await read(id)).state).toBe('unknown')
  })

  it('there is nothing to poll without a ticket', async () => {
    const { db, actor, world, id } = await lostAnswer()
    await expect(resumePolling(db.client, actor, id, world.clock.now())).rejects.toMatchObject({
      code: 'no_longer_offered',
    })
  })

  it('charged settles, not charged releases, and either is said once', async () => {
    for (const [decide, resolution, entry] of [
      [markCharged, 'charged', 'settle'],
      [markNotCharged, 'not_charged', 'release'],
    ] as const) {
      const { db, actor, read, ledger, id } = await lostAnswer()
      expect((await readAlarms(db.client, new Date())).unknown).toBe(1)
      const answers = await Promise.allSettled(
        Array.from({ length: 8 }, () => decide(db.client, actor, id)),
      )
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await read(id)).toMatchObject({ state: 'unknown', resolution })
      expect(await ledger(id)).toEqual(['hold', entry].sort())
      await expect(markCharged(db.client, actor, id)).rejects.toThrow()
      await expect(markNotCharged(db.client, actor, id)).rejects.toThrow()
      expect((await readGeneration(db.client, actor, id))?.choices).toEqual(['try_again'])
      expect((await readAlarms(db.client, new Date())).unknown).toBe(0)
      expect(await db.client.auditEntry.count({ where: { subject: id } })).toBe(1)
    }
  })

  it('opposite answers at one moment leave one line in the ledger', async () => {
    const { db, actor, ledger, id } = await lostAnswer()
    await Promise.allSettled([
      markCharged(db.client, actor, id),
      markNotCharged(db.another(), actor, id),
      markCharged(db.another(), actor, id),
    ])
    expect(await ledger(id)).toHaveLength(2)
  })

  it('it is the owner’s or an admin’s to say; for others it does not exist', async () => {
    const { db, world, read, id } = await lostAnswer()
    const stranger = await testActor(db.client)
    const viewer = await testActor(db.client, 'viewer')
    const admin = await testActor(db.client, 'admin')
    const now = world.clock.now()
    for (const act of [
      () => markCharged(db.client, stranger, id),
      () => markNotCharged(db.client, stranger, id),
      () => resumePolling(db.client, stranger, id, now),
      () => tryAgain(db.client, stranger, id, installation),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' })
    await expect(markCharged(db.client, viewer, id)).rejects.toMatchObject({ code: 'forbidden' })
    await markNotCharged(db.client, admin, id)
    expect((await read(id)).resolution).toBe('not_charged')
  })

  it('trying again costs once, however often it is clicked', async () => {
    const { db, actor, world, run, read, ledger, id } = await lostAnswer()
    world.reapi.submits.push(finished, finished)
    const clicks = await Promise.all(
      Array.from({ length: 10 }, () =>
        tryAgain(db.client, actor, id, installation, world.clock.now()),
      ),
    )
    const [again] = clicks
    if (again === undefined) throw new Error('Nothing was made')
    expect(new Set(clicks).size).toBe(1)
    expect(again).not.toBe(id)
    await run(30)
    expect(world.reapi.orders).toHaveLength(2)
    expect(world.reapi.orders[1]).toEqual(world.reapi.orders[0])
    expect((await read(again)).state).toBe('ready')
    expect(await ledger(id)).toEqual(['hold'])
    expect(await ledger(again)).toEqual(['hold', 'settle'])
    await expect(tryAgain(db.client, actor, again, installation)).rejects.toMatchObject({
      code: 'no_longer_offered',
    })
  })

  it('the same seed is tried again', async () => {
    const { db, actor, world, createOne, lookOnce, read } = await openTable(dialect)
    world.modelStudio.submits.push({ kind: 'refused', code: 'InternalError', message: 'Free' })
    const id = await createOne(modelStudioRequest())
    await lookOnce()
    expect((await read(id)).state).toBe('failed')
    const again = await tryAgain(db.client, actor, id, installation)
    expect((await read(again)).seed).toBe((await read(id)).seed)
  })
})

async function holds(storage: Storage, key: string): Promise<boolean> {
  const stored = await storage.open(key)
  stored?.stream.destroy()
  return stored !== null
}

describe.each(availableDialects)('quarantine on %s', (dialect) => {
  const mirrored = async (bytes: Buffer) => {
    const table = await openTable(dialect)
    const folder = await temporaryFolder()
    const storage = diskStorage(folder)
    table.world.modelStudio.submits.push(finished)
    const id = await table.createOne(modelStudioRequest())
    const key = quarantineKey({ sha256: 'c'.repeat(64), generationId: id })
    table.world.mirror = async () => {
      const file = path.join(folder, 'arrived')
      await writeFile(file, bytes)
      await storage.put(key, file)
      throw new MirrorFailure({ kind: 'quarantined', message: 'Odd', quarantineKey: key })
    }
    await table.run(5)
    expect(await table.read(id)).toMatchObject({ state: 'quarantined', quarantineKey: key })
    const admin = await testActor(table.db.client, 'admin')
    return { ...table, admin, storage, folder, id, key }
  }

  it('keeps the bytes for an admin, and for nobody else', async () => {
    const { db, actor, admin, storage, id } = await mirrored(Buffer.from('<svg onload=alert(1)>'))
    await expect(openQuarantined(db.client, actor, id, storage)).rejects.toMatchObject({
      code: 'forbidden',
    })
    const kept = await openQuarantined(db.client, admin, id, storage)
    const text = await kept?.stream.toArray()
    expect(Buffer.concat(text ?? []).toString()).toBe('<svg onload=alert(1)>')
    expect((await readAlarms(db.client, new Date())).quarantined).toBe(1)
  })

  it('releases what passes today’s rules, and keeps the rest where it is', async () => {
    const good = await mirrored(await png())
    const now = good.world.clock.now()
    const ground = { storage: good.storage, folder: good.folder }
    expect(await releaseQuarantined(good.db.client, good.admin, good.id, ground, now)).toBe('ready')
    const row = await good.read(good.id)
    expect(row).toMatchObject({ state: 'ready', failureKind: null, quarantineKey: null })
    expect(await holds(good.storage, row.image?.originalKey ?? good.key)).toBe(true)
    expect(await holds(good.storage, good.key)).toBe(false)
    expect(await good.ledger(good.id)).toEqual(['hold', 'settle'])

    const bad = await mirrored(Buffer.from('GIF89a and no more'))
    const badGround = { storage: bad.storage, folder: bad.folder }
    expect(await releaseQuarantined(bad.db.client, bad.admin, bad.id, badGround, now)).toBe(
      'still_refused',
    )
    expect(await bad.read(bad.id)).toMatchObject({ state: 'quarantined', leaseBeat: null })
    expect(await holds(bad.storage, bad.key)).toBe(true)
    await expect(
      releaseQuarantined(bad.db.client, bad.actor, bad.id, badGround, now),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('fetches once more what was refused by its address', async () => {
    const { db, world, createOne, read, run } = await openTable(dialect)
    const admin = await testActor(db.client, 'admin')
    const mirror = world.mirror
    world.mirror = () => {
      throw new MirrorFailure({ kind: 'refused', message: 'That host is not on the list.' })
    }
    world.modelStudio.submits.push(finished)
    const id = await createOne(modelStudioRequest())
    await run(5)
    expect((await read(id)).state).toBe('quarantined')
    world.mirror = mirror
    const ground = { storage: diskStorage(await temporaryFolder()), folder: '' }
    expect(await releaseQuarantined(db.client, admin, id, ground, world.clock.now())).toBe(
      'fetching',
    )
    await run(5)
    expect((await read(id)).state).toBe('ready')
    expect(world.modelStudio.orders).toHaveLength(1)
  })
})
