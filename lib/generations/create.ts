import 'server-only'
import { createHash, randomInt, randomUUID } from 'node:crypto'
import { models, type ProviderId } from '@/lib/catalog/models'
import { cutAt } from '@/lib/catalog/prompt-rules'
import { normalizeForSearch } from '@/lib/catalog/search-text'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { reserve } from '@/lib/cost/budget'
import { placeHolds } from '@/lib/cost/ledger'
import { priceOf, times, type PriceTable } from '@/lib/cost/price'
import { forbidden, UserError } from '@/lib/errors'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { checkRequest, type GenerationRequest, type Problem } from '@/lib/generations/request'
import { isUniqueViolation } from '@/lib/unique-violation'

export type Door = 'page' | 'api'

/** Settings of the installation that are written into each row when it is created. */
export interface Installation {
  prices: PriceTable
  provider(id: ProviderId): { sandbox: boolean; region?: string }
}

/** Refused at the door; nothing was written. */
export class RequestProblems extends Error {
  override readonly name = 'RequestProblems'
  constructor(readonly problems: Problem[]) {
    super('The request cannot be sent as it is')
  }
}

/** The same settings in the same words, whatever order they came in. */
function hashOf({ requestKey: _key, ...settings }: GenerationRequest): string {
  const canonical = JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(canonical).digest('hex')
}

const { min: minSeed, max: maxSeed } = models['model-studio'].seed

/** A seed is always sent, so that it can be shown. The chosen one counts up over several pictures. */
function seedFor(chosen: number | null, position: number): number {
  return chosen === null ? randomInt(minSeed, maxSeed + 1) : (chosen + position) % (maxSeed + 1)
}

function warningsFor(request: GenerationRequest): string[] {
  if (request.provider === 'reapi') return []
  const { dropped } = cutAt(request.prompt, models['model-studio'].promptLimit)
  return dropped === '' ? [] : ['prompt_cut']
}

function rowFor(request: GenerationRequest, position: number) {
  const common = {
    position,
    provider: request.provider,
    model: models[request.provider].model,
    prompt: request.prompt,
    promptSearch: normalizeForSearch(request.prompt),
    warnings: warningsFor(request),
    state: 'queued',
  }
  if (request.provider === 'reapi')
    return { ...common, aspectRatio: request.aspectRatio, contentCheck: request.contentCheck }
  return {
    ...common,
    width: request.width,
    height: request.height,
    seed: seedFor(request.seed, position),
    rewritePrompt: request.rewritePrompt,
    negativePrompt: request.negativePrompt,
  }
}

interface Intent {
  actor: Actor
  door: Door
  request: GenerationRequest
  installation: Installation
  /** Wall time of the intent; a clock of its own only in tests. */
  now?: Date
}

async function findEarlier(
  client: PrismaClient,
  { actor, door, request }: Intent,
): Promise<string[] | null> {
  const earlier = await client.submission.findUnique({
    where: {
      userId_door_requestKey: { userId: actor.userId, door, requestKey: request.requestKey },
    },
    include: { generations: { orderBy: { position: 'asc' }, select: { id: true } } },
  })
  if (!earlier) return null
  if (earlier.requestHash !== hashOf(request))
    throw new UserError('conflict', {
      code: 'idempotency_key_reused',
      message: 'This key was already used for a request with other settings.',
    })
  return earlier.generations.map(({ id }) => id)
}

async function writeIntent(
  transaction: Prisma.TransactionClient,
  { actor, door, request, installation, now = new Date() }: Intent,
): Promise<string[]> {
  const { userId } = actor
  const { sandbox, region } = installation.provider(request.provider)
  const rewritten = request.provider === 'model-studio' && request.rewritePrompt
  const { each } = priceOf(installation.prices, {
    provider: request.provider,
    rewritePrompt: rewritten,
  })
  const submission = await transaction.submission.create({
    data: {
      userId,
      door,
      requestKey: request.requestKey,
      requestHash: hashOf(request),
    },
  })
  if (!sandbox)
    await reserve(transaction, { userId, amount: times(each, request.count), each, now })
  const ids = Array.from({ length: request.count }, () => randomUUID())
  await transaction.generation.createMany({
    data: ids.map((id, position) => ({
      ...rowFor(request, position),
      id,
      submissionId: submission.id,
      userId,
      createdAt: now,
      nextAttemptAt: now,
      sandbox,
      region: region ?? null,
      estimateMicroUsd: each.microUsd,
      estimateCredits: each.credits,
    })),
  })
  await placeHolds(
    transaction,
    ids.map((generationId) => ({
      generationId,
      provider: request.provider,
      sandbox,
      rewritten,
      userId,
      amount: each,
      at: now,
    })),
  )
  return ids
}

/**
 * Commits the intent to make pictures and holds their cost, in one transaction; nothing is sent here.
 * The same key and settings again, at once or later, is the same submission: the first one's ids come back.
 * Throws `RequestProblems` for what is wrong with the request, `UserError` for who may not.
 */
export async function createGenerations(client: PrismaClient, intent: Intent): Promise<string[]> {
  if (!can(intent.actor.role, 'generate')) throw forbidden()
  const problems = checkRequest(intent.request)
  if (problems.length > 0) throw new RequestProblems(problems)
  const earlier = await findEarlier(client, intent)
  if (earlier) return earlier
  try {
    return await client.$transaction((transaction) => writeIntent(transaction, intent))
  } catch (error) {
    const other = isUniqueViolation(error) ? await findEarlier(client, intent) : null
    if (other) return other
    throw error
  }
}
