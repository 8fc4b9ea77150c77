import { createHash, randomUUID } from 'node:crypto'
import { proportionsOf } from '../../lib/catalog/shape'
import { normalizeForSearch } from '../../lib/catalog/search-text'
import type { Prisma } from '../../lib/generated/sqlite/client'
import { targetOf, type DecisionVerb } from '../../lib/review/machine'
import type { Team } from './people'
import { placePicture, type Painted } from './pictures'
import { makePrompt } from './prompts'
import type { Random } from './random'

/** All rows of a stretch of pictures, by table. */
export interface Rows {
  submissions: Prisma.SubmissionCreateManyInput[]
  generations: Prisma.GenerationCreateManyInput[]
  ledger: Prisma.LedgerEntryCreateManyInput[]
  images: Prisma.ImageCreateManyInput[]
  decisions: Prisma.DecisionCreateManyInput[]
  ratings: Prisma.RatingCreateManyInput[]
  tags: Prisma.PictureTagCreateManyInput[]
  collections: Prisma.CollectionPictureCreateManyInput[]
}

export const noRows = (): Rows => ({
  submissions: [],
  generations: [],
  ledger: [],
  images: [],
  decisions: [],
  ratings: [],
  tags: [],
  collections: [],
})

/** Sorts by time, as the ids that Prisma makes do. */
const idAt = (at: Date) =>
  `s${at.getTime().toString(36)}${randomUUID().replaceAll('-', '').slice(0, 15)}`

const endings = ['failed', 'unknown', 'quarantined', 'lost'] as const
const verbs: readonly DecisionVerb[] = [
  'approve',
  'approve',
  'approve',
  'request_changes',
  'reject',
]

interface Made {
  at: Date
  random: Random
  team: Team
  painted: readonly Painted[]
  /** Where pictures live. */
  root: string
}

/** One generation and what became of it: 98 of a hundred are pictures. */
export function addPicture(rows: Rows, made: Made): void {
  const { at, random, team } = made
  const id = idAt(at)
  const userId = random.oneOf(team.userIds)
  const provider = random.chance(0.6) ? 'model-studio' : 'reapi'
  const rewritePrompt = provider === 'model-studio' && random.chance(0.3)
  const prompt = makePrompt(random)
  const microUsd = provider === 'reapi' ? 5000 : rewritePrompt ? 30_000 : 15_000
  const painted = random.oneOf(made.painted)
  const { width, height } = painted.columns
  const state = random.chance(0.98) ? 'ready' : random.oneOf(endings)
  const requestHash = createHash('sha256').update(id).digest('hex')
  const common = { provider, sandbox: false, userId }
  rows.submissions.push({
    id,
    userId,
    door: 'page',
    requestKey: `seed-${id}`,
    requestHash,
    createdAt: at,
  })
  rows.generations.push({
    ...common,
    ...{ id, submissionId: id, position: 0, prompt, promptSearch: normalizeForSearch(prompt) },
    ...{ model: provider === 'reapi' ? 'z-image' : 'z-image-turbo', rewritePrompt, width, height },
    ...{ state, estimateMicroUsd: microUsd, seed: random.below(2 ** 31) },
    ...{ createdAt: at, submittedAt: at, acceptedAt: at, nextAttemptAt: at },
    finishedAt: new Date(at.getTime() + 3000),
    ...(state === 'ready' ? {} : { failureKind: 'malformed', failureMessage: 'Seeded.' }),
  })
  const line = { ...common, generationId: id, microUsd, at, day: at.toISOString().slice(0, 10) }
  rows.ledger.push({ ...line, kind: 'hold', rewritten: rewritePrompt })
  if (state === 'failed') rows.ledger.push({ ...line, kind: 'release', rewritten: rewritePrompt })
  if (state !== 'ready') return
  rows.ledger.push({ ...line, kind: 'settle', rewritten: rewritePrompt })
  rows.images.push({
    ...painted.columns,
    ...placePicture(painted, made.root, id),
    ...proportionsOf(width, height),
    ...common,
    ...{ id, generationId: id, promptSearch: normalizeForSearch(prompt), rewritePrompt, microUsd },
    createdAt: at,
    ...addReview(rows, id, made),
  })
  if (random.chance(0.2)) rows.tags.push({ imageId: id, tagId: random.oneOf(team.tagIds) })
  if (random.chance(0.1)) {
    const position = rows.collections.length
    rows.collections.push({ imageId: id, collectionId: random.oneOf(team.collectionIds), position })
  }
}

/** Half are decided, a third are rated. */
function addReview(rows: Rows, imageId: string, { at, random, team }: Made) {
  const later = new Date(at.getTime() + 60_000 + random.below(3 * 86_400_000))
  const userId = random.oneOf(team.userIds)
  const stars = random.chance(0.33) ? 1 + random.below(5) : null
  if (stars !== null) rows.ratings.push({ imageId, userId, stars, at: later })
  const rated = stars === null ? {} : { ratingMean: stars * 100, ratingCount: 1 }
  if (random.chance(0.5)) return rated
  const verb = random.oneOf(verbs)
  rows.decisions.push({
    ...{ imageId, userId, userName: 'Seed', verb, from: 'needs_review', to: targetOf[verb] },
    ...{ version: 1, at: later },
  })
  return { ...rated, reviewState: targetOf[verb], reviewVersion: 1, decidedAt: later }
}
