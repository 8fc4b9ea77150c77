'use server'

import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { cancelGeneration as cancel } from '@/lib/generations/cancel'
import { createGenerations as create, RequestProblems } from '@/lib/generations/create'
import { installation } from '@/lib/generations/installation'
import { generationRequestSchema } from '@/lib/generations/page-input'
import type { GenerationRequest, Problem, SubmitResult } from '@/lib/generations/request'
import { nudgeRunner } from '@/lib/generations/runner'

type Submitted = { generationIds: string[] } | { problems: Problem[] }

const submit = action(
  'generate',
  generationRequestSchema,
  async (actor, request): Promise<Submitted> => {
    try {
      const intent = { actor, door: 'page', request, installation: await installation() } as const
      return { generationIds: await create(database(), intent) }
    } catch (error) {
      if (error instanceof RequestProblems) return { problems: error.problems }
      throw error
    } finally {
      nudgeRunner()
    }
  },
)

/** Commits the request and starts the work; the answer does not wait for any picture. */
export async function createGenerations(input: GenerationRequest): Promise<SubmitResult> {
  const result = await submit(input)
  if (!result.ok) return result
  return 'problems' in result.data ? { ok: false, ...result.data } : { ok: true, ...result.data }
}

const cancelOwn = action('generate', z.string().max(100), (actor, id) =>
  cancel(database(), actor, id, systemClock.now()),
)

/** True when it was canceled before it was sent. */
export async function cancelGeneration(id: string): Promise<boolean> {
  const result = await cancelOwn(id)
  return result.ok && result.data
}
