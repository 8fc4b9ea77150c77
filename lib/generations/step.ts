import 'server-only'
import type { Generation } from '@/lib/generated/sqlite/client'
import { afterMirrorFailure, isFinalMirrorTry } from '@/lib/generations/after-mirror'
import { carryOut, persist, store } from '@/lib/generations/commit'
import type { Decision } from '@/lib/generations/decision'
import { jobOf } from '@/lib/generations/job'
import { readLeased, type Lease } from '@/lib/generations/lease'
import { afterOutcome, afterOwnerDied, afterPollFailure } from '@/lib/generations/lifecycle'
import { failureOf, submit } from '@/lib/generations/submit'
import { providerOf, type Found, type World } from '@/lib/generations/world'
import { MirrorFailure, type MirroredPicture } from '@/lib/images/mirror'
import type { Json } from '@/lib/providers/provider'

async function poll(world: World, row: Generation): Promise<Decision> {
  const provider = providerOf(world, row)
  const job = jobOf(row, provider.poll !== undefined)
  try {
    if (!provider.poll) throw new Error(`${provider.id} cannot be polled`)
    return afterOutcome(job, await provider.poll(row.ticket as Json), world.clock.now())
  } catch (error) {
    return afterPollFailure(job, failureOf(error), world.clock.now(), world.random())
  }
}

/** Brings the bytes home, and answers with the picture's row or with what to do next. */
async function mirror(world: World, row: Generation): Promise<MirroredPicture | Decision> {
  const provider = providerOf(world, row)
  const job = jobOf(row, provider.poll !== undefined)
  try {
    if (row.resultUrl === null)
      throw new MirrorFailure({ kind: 'gone', message: 'No result link is stored.' })
    return await world.mirror({
      generationId: row.id,
      url: row.resultUrl,
      allow: world.resultAllowed(provider.id, { sandbox: row.sandbox }),
      finalTry: isFinalMirrorTry(job),
    })
  } catch (error) {
    const problem =
      error instanceof MirrorFailure
        ? error.problem
        : { kind: 'try_again' as const, message: 'Saving the picture failed on our side.' }
    return afterMirrorFailure(job, problem, world.clock.now(), world.random())
  }
}

/** A lost outcome is written with what the provider says it has now. */
async function withEvidence(world: World, row: Generation, decision: Decision): Promise<Decision> {
  if (decision.state !== 'unknown') return decision
  const balanceAfter = await world.evidence.after(providerOf(world, row))
  return balanceAfter === null
    ? decision
    : { ...decision, changes: { ...decision.changes, balanceAfter } }
}

/** One step of one job. The row was claimed; afterwards it is let go, whatever happened. */
export async function step(
  world: World,
  lease: Lease,
  { orphaned = false, probe = false }: Found = {},
): Promise<void> {
  const row = await readLeased(world.client, lease)
  if (!row) return
  if (row.state === 'mirroring') {
    const result = await mirror(world, row)
    return persist(world, () =>
      'sha256' in result
        ? store(world.client, row, lease, result, world.clock.now())
        : carryOut(world, row, lease, result, probe),
    )
  }
  const decided = orphaned
    ? afterOwnerDied(world.clock.now())
    : row.state === 'submitting'
      ? await submit(world, row, lease)
      : await poll(world, row)
  if (!decided) return
  const decision = await withEvidence(world, row, decided)
  await persist(world, () => carryOut(world, row, lease, decision, probe))
}
