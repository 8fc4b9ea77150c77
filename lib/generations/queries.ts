import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { ProviderId } from '@/lib/catalog/models'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { choicesFor } from '@/lib/generations/choices'
import { providerStateId } from '@/lib/generations/job'
import { orderOfKey } from '@/lib/generations/order-key'
import { readProviderStates, type ProviderPause } from '@/lib/generations/provider-state'
import { readQueuePlaces } from '@/lib/generations/queue-places'
import { readUsualTimes, type UsualTimes } from '@/lib/generations/usual-time'
import {
  activeStates,
  type FailureView,
  type GenerationState,
  type GenerationView,
} from '@/lib/generations/view'
import { storageHealth } from '@/lib/images/storage/health'

const include = {
  image: { select: { id: true, width: true, height: true, thumbhash: true } },
  ledger: { select: { kind: true, microUsd: true, credits: true } },
  submission: { select: { door: true, requestKey: true } },
} as const

type Row = Prisma.GenerationGetPayload<{ include: typeof include }>

function costOf(row: Row): GenerationView['cost'] {
  const kinds = row.ledger.map(({ kind }) => kind)
  return {
    microUsd: row.estimateMicroUsd,
    credits: row.estimateCredits,
    status: kinds.includes('settle') ? 'charged' : kinds.includes('release') ? 'released' : 'held',
  }
}

function failureOf(row: Row): FailureView | null {
  if (row.failureKind === null) return null
  return {
    kind: row.failureKind,
    code: row.failureCode ?? row.failureKind,
    message: row.failureMessage ?? '',
    requestId: row.requestId,
    bytesKept: row.quarantineKey !== null,
  }
}

function evidenceOf({ state, balanceBefore, balanceAfter }: Row): GenerationView['evidence'] {
  if (state !== 'unknown' || (balanceBefore === null && balanceAfter === null)) return null
  return { balanceBefore, balanceAfter }
}

/** Only the page divides its orders: at the API a key may look like anything. */
function orderIdOf({ submissionId, submission: { door, requestKey } }: Row): string {
  return (door === 'page' ? orderOfKey(requestKey) : null) ?? submissionId
}

interface Surroundings {
  usual: UsualTimes
  pauses: Record<string, ProviderPause>
  places: Map<string, number>
  /** Pictures can be kept now. */
  room: boolean
}

async function readSurroundings(client: PrismaClient, rows: Row[]): Promise<Surroundings> {
  const waits = rows.some(({ state }) => state === 'queued')
  const [usual, pauses, places, health] = await Promise.all([
    readUsualTimes(client),
    readProviderStates(client),
    waits ? readQueuePlaces(client) : new Map<string, number>(),
    rows.some(needsRoom) ? storageHealth() : 'ok',
  ])
  return { usual, pauses, places, room: health === 'ok' }
}

const needsRoom = ({ state }: Row) => state === 'queued' || state === 'mirroring'

function waitsFor(row: Row, { pauses, room }: Surroundings): GenerationView['waitsFor'] {
  if (row.state === 'queued' && row.pausedAt !== null) return 'person'
  if (!room && needsRoom(row)) return 'room'
  const pause = pauses[providerStateId(row.provider, row.sandbox)]
  if (row.state !== 'queued') return null
  if (pause?.pausedAt) return 'provider'
  return row.submitTries > 0 ? 'again' : null
}

function viewOf(row: Row, surroundings: Surroundings): GenerationView {
  const { usual, places } = surroundings
  const provider = row.provider as ProviderId
  return {
    id: row.id,
    orderId: orderIdOf(row),
    provider,
    model: row.model,
    sandbox: row.sandbox,
    state: row.state as GenerationState,
    prompt: row.prompt,
    promptUsed: row.promptUsed,
    reasoning: row.reasoning,
    aspectRatio: row.aspectRatio,
    width: row.width,
    height: row.height,
    seed: row.seed,
    rewritePrompt: row.rewritePrompt,
    negativePrompt: row.negativePrompt,
    contentCheck: row.contentCheck,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    ahead: places.get(row.id) ?? null,
    usualMs: usual(row),
    cost: costOf(row),
    failure: failureOf(row),
    choices: choicesFor({
      state: row.state as GenerationState,
      hasTicket: row.ticket !== null,
      moneyHeld: costOf(row).status === 'held',
    }),
    resolution: row.resolution as GenerationView['resolution'],
    evidence: evidenceOf(row),
    resultExpiresAt:
      row.state === 'mirroring' ? (row.resultExpiresAt?.toISOString() ?? null) : null,
    requestId: row.requestId,
    image: row.image,
    waitsFor: waitsFor(row, surroundings),
    sentAgainAt:
      row.state === 'queued' && row.submitTries > 0 ? row.nextAttemptAt.toISOString() : null,
  }
}

/** Finished ones shown beside whatever still runs. */
const shown = 60

/** A person's own generations, newest first: all that still run, and the latest that ended. */
export async function readGenerations(
  client: PrismaClient,
  actor: Actor,
): Promise<GenerationView[]> {
  const mine = { userId: actor.userId }
  const orderBy = [{ createdAt: 'desc' }, { position: 'desc' }] as const
  const [running, latest] = await Promise.all([
    client.generation.findMany({
      where: { ...mine, state: { in: [...activeStates] } },
      include,
      orderBy: [...orderBy],
      take: 500,
    }),
    client.generation.findMany({ where: mine, include, orderBy: [...orderBy], take: shown }),
  ])
  const rows = [...new Map([...latest, ...running].map((row) => [row.id, row])).values()]
  const surroundings = await readSurroundings(client, rows)
  return rows
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.position - a.position)
    .map((row) => viewOf(row, surroundings))
}

/** `null` for a missing id and for one that is not theirs to see, alike. Admins see everybody's. */
export async function readGeneration(
  client: PrismaClient,
  actor: Actor,
  id: string,
): Promise<GenerationView | null> {
  const row = await client.generation.findFirst({
    where: { id, ...(actor.role === 'admin' ? {} : { userId: actor.userId }) },
    include,
  })
  if (!row) return null
  return viewOf(row, await readSurroundings(client, [row]))
}
