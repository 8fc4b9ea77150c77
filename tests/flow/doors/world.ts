import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import { hashApiToken } from '@/lib/auth/living-credentials'
import { ensureProviderStates } from '@/lib/generations/provider-state'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { originalKey, previewKey, quarantineKey, thumbKey } from '@/lib/images/storage/key'

export const secret = 'a secret of this test alone'
const bytes = Buffer.from('the bytes of a picture')
const hashOf = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')
const sha256 = hashOf(bytes)

/** What one person has, or what is nobody's. Every id that a door may take. */
export interface Belongings {
  token: string
  session: string
  /** Of a generation that is still queued, one whose outcome is unknown, one that is ready. */
  queued: string
  unknown: string
  ready: string
  image: string
  quarantined: string
  template: string
  collection: string
  /** A share link to the picture, by its id and by what it carries. */
  link: string
  linkToken: string
  /** Of one's own, about one's own picture. */
  decision: string
  comment: string
  /** Somebody else of the team, and an invitation. */
  person: string
  invitation: string
  /** What links carry. */
  invitationToken: string
  resetToken: string
}

export interface Person {
  userId: string
  cookie: string
  has: Belongings
}

export interface World {
  viewer: Person
  member: Person
  admin: Person
  /** A member whose things are foreign to all others. */
  other: Person
}

/** Well-formed, and nobody's. */
export const nothing: Belongings = {
  token: 'cmissing',
  session: 'cmissing',
  queued: 'cmissing',
  unknown: 'cmissing',
  ready: 'cmissing',
  image: 'cmissing',
  quarantined: 'cmissing',
  template: 'cmissing',
  collection: 'cmissing',
  link: 'cmissing',
  linkToken: 'C'.repeat(43),
  decision: 'cmissing',
  comment: 'cmissing',
  person: 'cmissing',
  invitation: 'cmissing',
  invitationToken: 'A'.repeat(43),
  resetToken: 'B'.repeat(43),
}

const prompt = '一扇红门，写着「北方」 🚪'

async function place(folder: string, key: string): Promise<string> {
  const file = path.join(folder, key)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, bytes)
  return key
}

export async function person(client: PrismaClient, folder: string, role: string): Promise<Person> {
  const name = `${role} 林 ${randomUUID()}`
  const email = `${randomUUID()}@harbour.studio`
  const { id: userId } = await client.user.create({ data: { name, email, role } })
  const expiresAt = new Date(Date.now() + 3_600_000)
  const session = () => client.session.create({ data: { userId, expiresAt } })

  const generation = (state: string) =>
    client.generation.create({
      data: {
        submission: { create: { userId, door: 'page', requestKey: randomUUID(), requestHash: '' } },
        user: { connect: { id: userId } },
        position: 0,
        provider: 'reapi',
        model: 'z-image',
        sandbox: true,
        aspectRatio: '1:1',
        prompt,
        promptSearch: prompt,
        state,
        ticket: { id: 'task-1' },
        estimateMicroUsd: 5000,
        estimateCredits: 5,
        // Nobody works on it while the test looks.
        nextAttemptAt: expiresAt,
        ledger: {
          create: { kind: 'hold', microUsd: 5000, credits: 5, sandbox: true, provider: 'reapi' },
        },
      },
    })
  const ready = await generation('ready')
  const of = { sha256, generationId: ready.id }
  const image = await client.image.create({
    data: {
      userId,
      generationId: ready.id,
      sha256,
      bytes: bytes.length,
      format: 'png',
      width: 1,
      height: 1,
      thumbhash: '',
      originalKey: await place(folder, originalKey(of, 'png')),
      previewKey: await place(folder, previewKey(of)),
      thumbKey: await place(folder, thumbKey(of)),
      promptSearch: prompt,
      provider: 'reapi',
    },
  })
  const about = { imageId: image.id, userId, userName: name }
  const comment = await client.comment.create({ data: { ...about, text: '好 👍' } })
  const decided = { verb: 'approve', from: 'needs_review', to: 'approved', version: 1 }
  const decision = await client.decision.create({ data: { ...about, ...decided } })
  await client.image.update({
    where: { id: image.id },
    data: { reviewState: 'approved', reviewVersion: 1, decidedAt: new Date() },
  })
  const collection = await client.collection.create({
    data: {
      name: `系列 ${randomUUID()}`,
      pictures: { create: { imageId: image.id, position: 1 } },
    },
  })
  const linkToken = randomUUID().replaceAll('-', '').padEnd(43, 'x')
  const link = await client.shareLink.create({
    data: { hash: hashOf(linkToken), imageId: image.id, createdById: userId },
  })
  const refused = await generation('quarantined')
  const kept = await place(folder, quarantineKey({ sha256, generationId: refused.id }))
  await client.generation.update({ where: { id: refused.id }, data: { quarantineKey: kept } })

  const passage = async (kind: string, more: object) => {
    const token = randomUUID().replaceAll('-', '').padEnd(43, 'x')
    const hash = hashOf(token)
    const row = await client.passage.create({
      data: { kind, hash, email: `${randomUUID()}@harbour.studio`, expiresAt, ...more },
    })
    return { id: row.id, token }
  }
  const invitation = await passage('invitation', { role: 'viewer' })
  const reset = await passage('password_reset', { email, userId })
  const neighbour = await client.user.create({
    data: { name: 'Neighbour', email: `${randomUUID()}@harbour.studio`, role: 'viewer' },
  })
  const sid = (await session()).id
  return {
    userId,
    cookie: await encode({ token: { sid }, secret }),
    has: {
      token: (
        await client.apiToken.create({
          data: { userId, name: 'a script', hash: hashApiToken(randomUUID()), hint: 'zi_abcd' },
        })
      ).id,
      session: (await session()).id,
      queued: (await generation('queued')).id,
      unknown: (await generation('unknown')).id,
      ready: ready.id,
      image: image.id,
      quarantined: refused.id,
      template: (
        await client.template.create({ data: { userId, name: 'Doors', prompt: 'a {colour} door' } })
      ).id,
      collection: collection.id,
      link: link.id,
      linkToken,
      decision: decision.id,
      comment: comment.id,
      person: neighbour.id,
      invitation: invitation.id,
      invitationToken: invitation.token,
      resetToken: reset.token,
    },
  }
}

export async function openWorld(client: PrismaClient, folder: string): Promise<World> {
  await ensureProviderStates(client)
  return {
    viewer: await person(client, folder, 'viewer'),
    member: await person(client, folder, 'creator'),
    admin: await person(client, folder, 'admin'),
    other: await person(client, folder, 'creator'),
  }
}
