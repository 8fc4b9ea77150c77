'use server'

import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { providerIds } from '@/lib/catalog/models'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'
import { RequestProblems } from '@/lib/generations/create'
import { installation } from '@/lib/generations/installation'
import { perSecondSchema, setPace } from '@/lib/generations/pace'
import { pauseGenerations, resumeGenerations } from '@/lib/generations/pause'
import { releaseQuarantined } from '@/lib/generations/quarantine'
import { describeProblem } from '@/lib/generations/request'
import * as resolve from '@/lib/generations/resolve'
import { nudgeRunner } from '@/lib/generations/runner'
import { tryAgain as again } from '@/lib/generations/try-again'
import { picturesFolder, storage } from '@/lib/images/storage'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/)
const generation = z.strictObject({ id })
/** As many as the page shows at once. */
const generations = z.strictObject({ ids: z.array(id).max(600) })

/** What was not sent yet waits until it is resumed. Answers how many that are. */
export const pauseQueued = action('generate', generations, (actor, { ids }) =>
  pauseGenerations(database(), actor, ids, systemClock.now()),
)

export const resumeQueued = action('generate', generations, async (actor, { ids }) => {
  const count = await resumeGenerations(database(), actor, ids)
  nudgeRunner()
  return count
})

/** The provider is asked again about a job that it accepted. Free. */
export const resumePolling = action('generate', generation, async (actor, { id }) => {
  await resolve.resumePolling(database(), actor, id, systemClock.now())
  nudgeRunner()
})

export const markCharged = action('generate', generation, (actor, { id }) =>
  resolve.markCharged(database(), actor, id),
)

export const markNotCharged = action('generate', generation, (actor, { id }) =>
  resolve.markNotCharged(database(), actor, id),
)

/** A new generation with the same settings, at cost. */
export const tryAgain = action('generate', generation, async (actor, { id }) => {
  try {
    return { generationId: await again(database(), actor, id, await installation()) }
  } catch (error) {
    const [problem] = error instanceof RequestProblems ? error.problems : []
    if (!problem) throw error
    throw new UserError('invalid', {
      code: problem.code,
      message: describeProblem(problem),
      field: problem.field,
    })
  } finally {
    nudgeRunner()
  }
})

/** Judges refused bytes anew by today's rules, or fetches what was refused by its address. */
export const releaseFromQuarantine = action('manage', generation, async (actor, { id }) => {
  const ground = { storage: storage(), folder: picturesFolder() }
  const released = await releaseQuarantined(database(), actor, id, ground, systemClock.now())
  nudgeRunner()
  return { released }
})

const pace = z.strictObject({ provider: z.enum(providerIds), perSecond: perSecondSchema })

/** How many requests a second a provider is sent, by all servers together; `null`: as many as there are. */
export const setProviderPace = action('manage', pace, (actor, { provider, perSecond }) =>
  setPace(database(), actor, provider, perSecond),
)
