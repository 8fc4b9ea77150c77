import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Generation, PrismaClient } from '@/lib/generated/sqlite/client'
import { endedWithoutPicture } from '@/lib/generations/choices'
import { createGenerations, type Installation } from '@/lib/generations/create'
import { orderOf } from '@/lib/generations/job'
import type { GenerationRequest } from '@/lib/generations/request'
import { findOwn, noLongerOffered } from '@/lib/generations/resolve'
import type { GenerationState } from '@/lib/generations/view'

/** The same settings, seed included, under a key of the old one's: clicked twice, it is made once. */
function requestLike(row: Generation): GenerationRequest {
  return { ...orderOf(row), count: 1, requestKey: `again-${row.id}` }
}

/**
 * Makes the same picture anew, at cost; the old one stays as it ended. Returns the new one's id.
 * Throws what `createGenerations` throws.
 */
export async function tryAgain(
  client: PrismaClient,
  actor: Actor,
  id: string,
  installation: Installation,
  now?: Date,
): Promise<string> {
  const row = await findOwn(client, actor, id)
  if (!endedWithoutPicture.includes(row.state as GenerationState)) throw noLongerOffered()
  const request = requestLike(row)
  const [again] = await createGenerations(client, {
    actor,
    door: 'page',
    request,
    installation,
    now,
  })
  if (again === undefined) throw noLongerOffered()
  return again
}
