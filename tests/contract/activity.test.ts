import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decodeCursor } from '@/lib/activity/cursor'
import { ActivityFeed, type FeedAnswer } from '@/lib/activity/feed'
import { recordActivity, type NewActivity } from '@/lib/activity/record'
import { activitySource, type ActivitySource } from '@/lib/activity/source'
import { cursorFrom } from '@/lib/activity/view'
import { logTo } from '@/lib/log'
import { countUnread, markRead, readNotifications } from '@/lib/notifications/queries'
import { notify } from '@/lib/notifications/notify'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { FakeClock } from '../fake-clock'

const mei = { userId: null, name: '林美 🎨' }
const approved = (subject = 'a lighthouse 灯塔'): NewActivity => ({
  actor: mei,
  verb: 'approved',
  subject,
})

/** Waits pass when told; the time of day is the one the rows carry. */
class WaitingClock extends FakeClock {
  override now(): Date {
    return new Date()
  }
}

/** Counts what a feed asks its database. */
function counted(source: ActivitySource): ActivitySource & { looks: number } {
  const counting = {
    ...source,
    looks: 0,
    idsSince: (at: Date, limit: number) => {
      counting.looks += 1
      return source.idsSince(at, limit)
    },
  }
  return counting
}

describe.each(availableDialects)('live activity on %s', (dialect) => {
  let db: TestDatabase
  let clock: WaitingClock
  let source: ReturnType<typeof counted>
  const feeds: ActivityFeed[] = []

  beforeEach(async () => {
    db = await openTestDatabase(dialect)
    clock = new WaitingClock()
    source = counted(activitySource(db.client))
  })

  afterEach(async () => {
    for (const feed of feeds.splice(0)) feed.close()
    await db.close()
  })

  function newFeed(): ActivityFeed {
    const feed = new ActivityFeed(source, clock)
    feeds.push(feed)
    return feed
  }

  function ask(
    feed: ActivityFeed,
    after: string,
    { userId = 'somebody', holdMs = 25_000, signal = new AbortController().signal } = {},
  ): Promise<FeedAnswer> {
    const cursor = decodeCursor(after)
    if (!cursor) throw new Error(`No cursor: ${after}`)
    return feed.after(cursor, { userId, holdMs, signal })
  }

  /** Lets a second pass, again and again, until the answer is there. */
  async function passing<Answer>(answer: Promise<Answer>): Promise<Answer> {
    let done = false
    const settled = answer.finally(() => {
      done = true
    })
    await vi.waitFor(
      () => {
        clock.advance(1_000)
        if (!done) throw new Error('No answer yet')
      },
      { interval: 5, timeout: 10_000 },
    )
    return settled
  }

  const head = async (feed: ActivityFeed) =>
    (await ask(feed, cursorFrom(clock.now()), { holdMs: 0 })).cursor

  test('a listener is told of what is committed, and of nothing that was rolled back', async () => {
    const feed = newFeed()
    const waiting = ask(feed, await head(feed))
    await expect(
      db.client.$transaction(async (tx) => {
        await recordActivity(tx, approved('never happened'))
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await recordActivity(db.client, approved())
    const { events, missed, cursor } = await passing(waiting)
    expect(missed).toBe(false)
    expect(events).toMatchObject([
      { verb: 'approved', actor: { id: null, name: mei.name }, subject: 'a lighthouse 灯塔' },
    ])
    await recordActivity(db.client, approved('the next one'))
    expect((await passing(ask(feed, cursor))).events).toMatchObject([{ subject: 'the next one' }])
  })

  test('what is committed late, with an earlier time than the last thing told, is told', async () => {
    const feed = newFeed()
    const first = ask(feed, await head(feed))
    await recordActivity(db.client, approved('first'))
    const { cursor } = await passing(first)
    const at = new Date(Date.now() - 15_000)
    await db.client.activity.create({ data: { at, actorName: 'Slow', verb: 'rated' } })
    expect((await passing(ask(feed, cursor))).events).toMatchObject([{ actor: { name: 'Slow' } }])
  })

  test('two hundred listeners cost what one costs, and all are told', async () => {
    const feed = newFeed()
    const cursor = await head(feed)
    const waiting = Array.from({ length: 200 }, () => ask(feed, cursor))
    const before = source.looks
    clock.advance(1_000)
    await vi.waitFor(() => expect(source.looks).toBe(before + 1))
    await recordActivity(db.client, approved())
    const answers = await passing(Promise.all(waiting))
    expect(answers.every(({ events }) => events.length === 1)).toBe(true)
    expect(source.looks - before).toBeLessThan(100)
  })

  test('another server goes on where the first one ended, and misses nothing', async () => {
    const one = newFeed()
    const cursor = await head(one)
    await recordActivity(db.client, approved('between two servers'))
    const other = new ActivityFeed(activitySource(db.another()), clock)
    feeds.push(other)
    const answer = await ask(other, cursor)
    expect(answer.events.map(({ subject }) => subject)).toEqual(['between two servers'])
    const waiting = ask(other, answer.cursor)
    await recordActivity(db.client, approved('written on the first'))
    expect((await passing(waiting)).events.at(-1)?.subject).toBe('written on the first')
  })

  test('nobody listens, nothing is asked; whoever comes back is told what happened meanwhile', async () => {
    const feed = newFeed()
    const cursor = await head(feed)
    await vi.waitFor(() => {
      const before = source.looks
      clock.advance(10_000)
      expect(source.looks).toBe(before)
      expect(source.looks).toBeGreaterThan(0)
    })
    await recordActivity(db.client, approved('while everybody slept'))
    const { events } = await passing(ask(feed, cursor))
    expect(events.map(({ subject }) => subject)).toEqual(['while everybody slept'])
  })

  test('five thousand at once are written down, and not listed', async () => {
    const feed = newFeed()
    const waiting = ask(feed, await head(feed))
    const before = new Date()
    await recordActivity(
      db.client,
      Array.from({ length: 5_000 }, (_, i) => approved(`picture ${i}`)),
    )
    expect(await db.client.activity.count()).toBe(5_000)
    expect(await passing(waiting)).toMatchObject({ missed: true, events: [] })
    expect(await ask(newFeed(), cursorFrom(before), { holdMs: 0 })).toMatchObject({
      missed: true,
    })
  })

  test('an answer comes empty when time is up, and at once when the browser leaves or the server stops', async () => {
    const feed = newFeed()
    const cursor = await head(feed)
    expect((await passing(ask(feed, cursor, { holdMs: 3_000 }))).events).toEqual([])
    const tab = new AbortController()
    const left = ask(feed, cursor, { signal: tab.signal })
    tab.abort()
    expect((await left).events).toEqual([])
    const stopped = ask(feed, cursor)
    feed.close()
    expect((await stopped).events).toEqual([])
    expect((await ask(feed, cursor)).events).toEqual([])
  })

  test('a database that is away for a while is said once, and costs no event', async () => {
    const feed = newFeed()
    const waiting = ask(feed, await head(feed))
    const lines: string[] = []
    const restore = logTo((_, line) => lines.push(line))
    const read = vi.spyOn(source, 'idsSince').mockRejectedValue(new Error('the database is away'))
    await vi.waitFor(() => {
      clock.advance(1_000)
      expect(read.mock.calls.length).toBeGreaterThan(3)
    })
    await recordActivity(db.client, approved('during the outage'))
    read.mockRestore()
    expect((await passing(waiting)).events).toMatchObject([{ subject: 'during the outage' }])
    restore()
    expect(lines).toHaveLength(1)
  })

  test('words are kept short and whole, whatever they hold', async () => {
    const hostile = `\u0000=HYPERLINK("x")\u2028<script>\ud800 ${'🎨'.repeat(3_000)}`
    await recordActivity(db.client, approved(hostile))
    const row = await db.client.activity.findFirstOrThrow()
    expect([...row.subject]).toHaveLength(200)
    expect(row.subject).toMatch(/^=HYPERLINK\("x"\) <script>\ufffd 🎨+…$/u)
  })

  describe('notifications', () => {
    test('reach each person once, and wake nobody else', async () => {
      const owner = await testActor(db.client, 'creator')
      const other = await testActor(db.client, 'viewer')
      const gone = await testActor(db.client, 'creator')
      await db.client.user.update({
        where: { id: gone.userId },
        data: { disabledAt: new Date() },
      })
      const feed = newFeed()
      const cursor = await head(feed)
      const owners = ask(feed, cursor, { userId: owner.userId })
      const others = vi.fn()
      const patient = ask(feed, cursor, { userId: other.userId, holdMs: 900_000 }).then(others)
      const people = [owner.userId, owner.userId, gone.userId, 'nobody']
      await notify(db.client, people, 'mention', '林美: please look\u0000', undefined)
      expect((await passing(owners)).events).toEqual([])
      expect(others).not.toHaveBeenCalled()
      expect(await db.client.notification.count()).toBe(1)
      expect(await readNotifications(db.client, owner)).toMatchObject([
        { kind: 'mention', text: '林美: please look', read: false },
      ])
      feed.close()
      await patient
    })

    test('are read up to the newest one that was seen, by their own person alone', async () => {
      const owner = await testActor(db.client)
      const other = await testActor(db.client)
      for (const text of ['one', 'two'])
        await notify(db.client, [owner.userId, other.userId], 'picture_failed', text)
      const [newest] = await readNotifications(db.client, owner)
      await markRead(db.client, other, newest?.id ?? '')
      expect(await countUnread(db.client, owner)).toBe(2)
      await markRead(db.client, owner, newest?.id ?? '')
      expect(await countUnread(db.client, owner)).toBe(0)
      expect(await countUnread(db.client, other)).toBe(2)
      await notify(db.client, [owner.userId], 'approved', '')
      expect(await countUnread(db.client, owner)).toBe(1)
    })
  })
})

test.each([
  '',
  '..',
  'start.0',
  'start.-1.5',
  'a.1.2.3',
  `${'a'.repeat(41)}.1.2`,
  '\u0000.1.1',
  '光.1.1',
])('%j is no cursor', (written) => expect(decodeCursor(written)).toBeNull())
