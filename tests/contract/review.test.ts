import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { roles, type Role } from '@/lib/auth/permissions'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { checkText } from '@/lib/review/check-text'
import { addComment, deleteComment } from '@/lib/review/comment'
import { decide } from '@/lib/review/decide'
import { decideMany } from '@/lib/review/decide-many'
import { explainDecision } from '@/lib/review/explain'
import { decisionVerbs, type DecisionVerb } from '@/lib/review/machine'
import { countWaiting, readQueue } from '@/lib/review/queue'
import { rate } from '@/lib/review/rate'
import { readReviews } from '@/lib/review/read-reviews'
import { setReviewRule } from '@/lib/review/rules'
import { undoDecisions } from '@/lib/review/undo'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { seedPicture } from './gallery-seed'
import { statements } from './statements'

describe.each(availableDialects)('review on %s', (dialect) => {
  let database: TestDatabase
  let client: PrismaClient
  let admin: Actor
  let reviewer: Actor
  let creator: Actor

  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    client = database.client
    admin = await testActor(client, 'admin')
    reviewer = await testActor(client, 'reviewer')
    creator = await testActor(client, 'creator')
  })
  afterEach(() => database.close())

  const theirs = (more: { prompt?: string } = {}) =>
    seedPicture(client, { userId: creator.userId, ...more })

  async function view(imageId: string, actor = reviewer) {
    const [review] = await readReviews(client, actor, [imageId])
    if (!review) throw new Error('There is no such review')
    return review
  }

  async function judge(actor: Actor, imageId: string, verb: DecisionVerb, reason = '') {
    const { version } = await view(imageId)
    return decide(client, actor, { imageId, verb, reason, seenVersion: version })
  }

  const refusal = (act: Promise<unknown>) =>
    act.then(
      () => 'allowed',
      (error: unknown) => (error as { code: string }).code,
    )

  test('who, when and why are kept, and nothing is erased', async () => {
    const id = await theirs({ prompt: '一家店 “OPENING SOON”' })
    await judge(reviewer, id, 'request_changes', '  少了一个字\u0000 🎨 ')
    await judge(reviewer, id, 'reopen')
    await judge(admin, id, 'approve')
    const { state, version, history } = await view(id)
    expect({ state, version }).toEqual({ state: 'approved', version: 3 })
    expect(history.map(({ by, verb, reason }) => [by.id, verb, reason])).toEqual([
      [reviewer.userId, 'request_changes', '少了一个字 🎨'],
      [reviewer.userId, 'reopen', ''],
      [admin.userId, 'approve', ''],
    ])
    const image = await client.image.findUniqueOrThrow({ where: { id } })
    expect(image.decidedAt?.toISOString()).toBe(history[2]?.at)
    const notes = await client.notification.findMany({ where: { userId: creator.userId } })
    expect(notes.map(({ kind }) => kind).sort()).toEqual([
      'approved',
      'changes_requested',
      'reopened',
    ])
    const acts = await client.activity.findMany({ where: { imageId: id }, orderBy: { at: 'asc' } })
    expect(acts.map(({ verb }) => verb).sort()).toEqual([
      'approved',
      'changes_requested',
      'reopened',
    ])
  })

  test('a decision on what was not seen is refused with what happened', async () => {
    const id = await theirs()
    await decide(client, reviewer, {
      imageId: id,
      verb: 'reject',
      reason: 'blurry',
      seenVersion: 0,
    })
    const late = { imageId: id, verb: 'approve', reason: '', seenVersion: 0 } as const
    expect(await decide(client, admin, late)).toMatchObject({
      outcome: 'conflict',
      state: 'rejected',
      version: 1,
      last: { by: { id: reviewer.userId }, verb: 'reject', reason: 'blurry' },
    })
    expect(await refusal(decide(client, admin, { ...late, verb: 'reject', seenVersion: 1 }))).toBe(
      'already_decided',
    )
  })

  test('of fifty opposite decisions at once exactly one is made, and all others see it', async () => {
    const id = await theirs()
    const clients = [client, database.another(), database.another()]
    const people = await Promise.all(Array.from({ length: 10 }, () => testActor(client, 'admin')))
    const verbs = ['approve', 'reject'] as const
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        decide(clients[index % 3]!, people[index % 10]!, {
          ...{ imageId: id, reason: String(index), seenVersion: 0 },
          verb: verbs[index % 2]!,
        }),
      ),
    )
    const made = answers.filter(({ outcome }) => outcome === 'decided')
    expect(made).toHaveLength(1)
    const { state, version, history } = await view(id)
    expect(version).toBe(1)
    expect(history).toHaveLength(1)
    expect(history[0]?.to).toBe(state)
    for (const answer of answers)
      if (answer.outcome === 'conflict')
        expect(answer).toMatchObject({ state, version: 1, last: { id: history[0]?.id } })
    expect(await client.activity.count({ where: { imageId: id } })).toBe(1)
    expect(await client.notification.count({ where: { imageId: id } })).toBe(1)
  }, 60_000)

  test('people who decide again and again leave one unbroken history', async () => {
    const id = await theirs()
    const clients = [client, database.another()]
    const run = async (worker: number) => {
      for (let turn = 0; turn < 8; turn += 1) {
        const { version } = await view(id)
        const verb = decisionVerbs[(worker + turn) % decisionVerbs.length]!
        await refusal(
          decide(clients[worker % 2]!, admin, {
            imageId: id,
            verb,
            reason: '',
            seenVersion: version,
          }),
        )
      }
    }
    await Promise.all([0, 1, 2, 3].map(run))
    const { state, version } = await view(id)
    const rows = await client.decision.findMany({
      where: { imageId: id },
      orderBy: { version: 'asc' },
    })
    expect(rows.map((row) => row.version)).toEqual(rows.map((_, index) => index + 1))
    expect(version).toBe(rows.length)
    let before = 'needs_review'
    for (const row of rows) {
      expect(row.from).toBe(before)
      before = row.to
    }
    expect(before).toBe(state)
  }, 60_000)

  test('two approvals: the second person decides, the first one does not wait for it any more', async () => {
    await setReviewRule(client, admin, 'twoApprovals', true)
    const id = await theirs()
    await judge(reviewer, id, 'approve')
    expect(await view(id)).toMatchObject({ state: 'needs_review', approvedBy: [reviewer.name] })
    expect(await client.notification.count()).toBe(0)
    expect(await refusal(judge(reviewer, id, 'approve'))).toBe('already_decided')
    expect(await countWaiting(client, reviewer)).toBe(0)
    expect(await countWaiting(client, admin)).toBe(1)
    await judge(admin, id, 'approve')
    expect((await view(id)).state).toBe('approved')
    await judge(admin, id, 'reopen')
    expect(await countWaiting(client, reviewer)).toBe(1)
  })

  test('of two first approvals at once the second author sees the first', async () => {
    await setReviewRule(client, admin, 'twoApprovals', true)
    const id = await theirs()
    const answers = await Promise.all(
      [admin, reviewer].map((actor) =>
        decide(client, actor, { imageId: id, verb: 'approve', reason: '', seenVersion: 0 }),
      ),
    )
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'decided'])
    expect((await view(id)).state).toBe('needs_review')
  })

  describe('every role and every act', () => {
    const may: Record<Role, [others: string, own: string, speaks: string]> = {
      admin: ['allowed', 'allowed', 'allowed'],
      creator: ['forbidden', 'allowed', 'allowed'],
      reviewer: ['allowed', 'forbidden', 'allowed'],
      viewer: ['forbidden', 'forbidden', 'forbidden'],
    }

    test.each(roles)('%s', async (role) => {
      const actor = await testActor(client, role)
      const [others, own, speaks] = may[role]
      for (const [ownerId, expected] of [
        [creator.userId, others],
        [actor.userId, own],
      ] as const)
        for (const verb of decisionVerbs) {
          const prompt = 'A sign “OPEN”'
          const image = { reviewState: verb === 'reopen' ? 'approved' : 'needs_review' }
          const id = await seedPicture(client, { userId: ownerId, prompt, image })
          const { may } = await view(id, actor)
          expect(may.judge === 'allowed' ? 'allowed' : 'forbidden').toBe(expected)
          expect(await refusal(judge(actor, id, verb))).toBe(expected)
          expect(await refusal(rate(client, actor, id, 3))).toBe(expected)
          const verdict = { imageId: id, position: 0, correct: true }
          expect(await refusal(checkText(client, actor, verdict))).toBe(expected)
          const comment = { imageId: id, text: 'hm', parentId: null, pin: null }
          expect(await refusal(addComment(client, actor, comment))).toBe(speaks)
        }
    })

    test('nobody decides on their own where the team says so', async () => {
      await setReviewRule(client, admin, 'notYourOwn', true)
      const id = await seedPicture(client, { userId: admin.userId })
      expect(await refusal(judge(admin, id, 'approve'))).toBe('own_picture')
      expect(await refusal(rate(client, admin, id, 5))).toBe('own_picture')
      expect(await countWaiting(client, admin)).toBe(0)
      expect(await countWaiting(client, reviewer)).toBe(1)
      expect(await refusal(setReviewRule(client, reviewer, 'notYourOwn', false))).toBe('forbidden')
    })

    test('what lies in the trash, or never was, is not there', async () => {
      const trashed = await seedPicture(client, { image: { trashedAt: new Date() } })
      for (const imageId of [trashed, 'nobody', '', '\u0000', '../x', '🎨'.repeat(50)]) {
        const input = { imageId, verb: 'approve', reason: '', seenVersion: 0 } as const
        expect(await refusal(decide(client, admin, input))).toBe('not_found')
        expect(await refusal(rate(client, admin, imageId, 1))).toBe('not_found')
        expect(await readReviews(client, admin, [imageId])).toEqual([])
      }
    })
  })

  test('one takes back one’s own decision, and only while it is the last word', async () => {
    const id = await theirs()
    const first = await judge(reviewer, id, 'approve')
    const decisionId = first.outcome === 'decided' ? first.decisionId : ''
    expect(await undoDecisions(client, admin, [decisionId])).toEqual([])
    expect((await view(id)).may.undo).toBe(decisionId)
    expect(await undoDecisions(client, reviewer, [decisionId])).toEqual([id])
    expect(await view(id)).toMatchObject({ state: 'needs_review', version: 2, may: { undo: null } })
    expect(await undoDecisions(client, reviewer, [decisionId])).toEqual([])

    const second = await judge(reviewer, id, 'reject')
    await judge(admin, id, 'approve')
    const rejected = second.outcome === 'decided' ? second.decisionId : ''
    expect(await undoDecisions(client, reviewer, [rejected])).toEqual([])
    expect((await view(id)).state).toBe('approved')
  })

  test('many at once: what others decided stands, and one undo takes all of it back', async () => {
    const ids: string[] = []
    for (let index = 0; index < 30; index += 1) ids.push(await theirs())
    await judge(admin, ids[0]!, 'approve')
    await judge(admin, ids[1]!, 'reject')
    const own = await seedPicture(client, { userId: reviewer.userId })
    const imageIds = [...ids, own, 'nobody', ids[2]!]
    const { decisionIds, skipped } = await decideMany(client, reviewer, {
      ...{ imageIds, verb: 'approve', reason: 'all good' },
    })
    expect({ made: decisionIds.length, skipped }).toEqual({ made: 29, skipped: 3 })
    expect(await client.image.count({ where: { reviewState: 'approved' } })).toBe(30)
    await judge(admin, ids[5]!, 'reopen')
    expect(await undoDecisions(client, reviewer, decisionIds)).toHaveLength(28)
    expect((await view(ids[1]!)).state).toBe('rejected')
    expect((await view(ids[0]!)).state).toBe('approved')
  })

  test('the reason may be said afterwards, once, and reaches the author’s note', async () => {
    const id = await theirs()
    const made = await judge(reviewer, id, 'request_changes')
    const decisionId = made.outcome === 'decided' ? made.decisionId : ''
    expect(await refusal(explainDecision(client, admin, decisionId, 'mine'))).toBe('not_found')
    await explainDecision(client, reviewer, decisionId, 'the seal is missing')
    expect((await view(id)).history[0]?.reason).toBe('the seal is missing')
    const note = await client.notification.findFirstOrThrow()
    expect(note.text).toBe(`${reviewer.name}: the seal is missing`)
    expect(await refusal(explainDecision(client, reviewer, decisionId, 'again'))).toBe('not_found')
  })

  test('ratings: one per person, and the mean is theirs even when all rate at once', async () => {
    const id = await theirs()
    const people = await Promise.all(Array.from({ length: 8 }, () => testActor(client, 'reviewer')))
    const other = database.another()
    await Promise.all(
      people.map((person, index) => rate(index % 2 ? client : other, person, id, (index % 5) + 1)),
    )
    // 1 2 3 4 5 1 2 3
    expect(await view(id, people[0]!)).toMatchObject({ rating: { mine: 1, mean: 263, count: 8 } })
    await rate(client, people[0]!, id, 5)
    expect(await view(id, people[0]!)).toMatchObject({ rating: { mine: 5, mean: 313, count: 8 } })
    for (const person of people) await rate(client, person, id, null)
    expect(await view(id)).toMatchObject({ rating: { mine: null, mean: null, count: 0 } })
  })

  test('the quoted words of the prompt are ticked one by one', async () => {
    const id = await theirs({ prompt: 'A box “桂花糕” and “Osmanthus Cake”' })
    await checkText(client, reviewer, { imageId: id, position: 1, correct: false })
    expect((await view(id)).checks).toEqual([
      { text: '桂花糕', correct: null },
      { text: 'Osmanthus Cake', correct: false },
    ])
    await checkText(client, reviewer, { imageId: id, position: 1, correct: null })
    expect((await view(id)).checks[1]?.correct).toBeNull()
    const beyond = { imageId: id, position: 2, correct: true }
    expect(await refusal(checkText(client, reviewer, beyond))).toBe('not_found')
  })

  test('comments: threads, pins, who is named and who spoke before', async () => {
    const id = await theirs()
    const say = (actor: Actor, text: string, parentId: string | null = null) =>
      addComment(client, actor, { imageId: id, text, parentId, pin: { x: 10_000, y: 0 } })
    const root = await say(reviewer, `@${creator.name} the seal\u0000 is missing`)
    const answer = await say(creator, 'Running four more', root.id)
    await say(admin, `@${reviewer.name} and all`, answer.id)
    expect(await refusal(say(admin, ' \u0000 '))).toBe('empty_comment')
    expect(await refusal(say(admin, 'x', 'nobody'))).toBe('not_found')

    const [thread] = (await view(id)).comments
    expect(thread).toMatchObject({
      pin: { x: 10_000, y: 0 },
      mentions: [[0, creator.name.length + 1]],
    })
    expect(thread?.replies.map(({ text, pin }) => [text, pin])).toEqual([
      ['Running four more', null],
      [`@${reviewer.name} and all`, null],
    ])
    const notes = await client.notification.findMany({ orderBy: [{ at: 'asc' }, { kind: 'asc' }] })
    const told = (actor: Actor) =>
      notes.filter(({ userId }) => userId === actor.userId).map(({ kind }) => kind)
    expect(told(creator).sort()).toEqual(['mention', 'reply'])
    expect(told(reviewer).sort()).toEqual(['mention', 'reply'])
    expect(told(admin)).toEqual([])

    expect(await refusal(deleteComment(client, creator, root.id))).toBe('not_found')
    await deleteComment(client, reviewer, root.id)
    const [left] = (await view(id)).comments
    expect(left).toMatchObject({ deleted: true, text: '', replies: { length: 2 } })
  })

  test('the queue is what waits for me, oldest first, each once', async () => {
    const mine = await seedPicture(client, { userId: reviewer.userId })
    const ids: string[] = []
    for (let index = 0; index < 30; index += 1)
      ids.push(
        await seedPicture(client, {
          userId: creator.userId,
          createdAt: new Date(1_000 + (index >> 1)),
        }),
      )
    await judge(admin, ids[3]!, 'approve')
    const met: string[] = []
    let cursor: string | null = null
    do {
      const page = await readQueue(client, reviewer, cursor)
      expect(page.total).toBe(29)
      met.push(...page.items.map(({ picture }) => picture.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(met).not.toContain(mine)
    expect(new Set(met)).toEqual(new Set(ids.filter((_, index) => index !== 3)))
    expect(met).toHaveLength(29)
    expect((await readQueue(client, creator, null)).total).toBe(29)
    expect(await readQueue(client, await testActor(client, 'viewer'), null)).toEqual({
      items: [],
      total: 0,
      nextCursor: null,
    })
  })

  test('a queue of many costs as many statements as a queue of one', async () => {
    await setReviewRule(client, admin, 'twoApprovals', true)
    const used = () =>
      statements(database.target, (counting) => readQueue(counting, reviewer, null))
    const first = await theirs({ prompt: '“a”' })
    await addComment(client, admin, { imageId: first, text: 'x', parentId: null, pin: null })
    const one = await used()
    for (let index = 0; index < 20; index += 1) {
      const id = await theirs({ prompt: '“b”' })
      await judge(admin, id, 'approve')
      await addComment(client, admin, { imageId: id, text: 'y', parentId: null, pin: null })
    }
    await judge(reviewer, first, 'approve')
    const waiting = await readQueue(client, reviewer, null)
    expect(waiting.items).toHaveLength(20)
    expect(await used()).toBeLessThanOrEqual(one + 1)
  })
})
