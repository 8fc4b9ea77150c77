import 'server-only'
import { findHold, type Hold } from '@/lib/cost/ledger'
import type { Generation } from '@/lib/generated/sqlite/client'
import type { SubmitEvent } from '@/lib/generations/breaker'
import type { Decision } from '@/lib/generations/decision'
import { jobOf, orderOf, providerStateId } from '@/lib/generations/job'
import { note, type Lease } from '@/lib/generations/lease'
import { afterOutcome, afterSubmitFailure } from '@/lib/generations/lifecycle'
import { providerOf, type World } from '@/lib/generations/world'
import { ProviderError, type FailureKind, type ProviderFailure } from '@/lib/providers/errors'
import type { ImageProvider } from '@/lib/providers/provider'

/** An error that is not a provider's own failure says nothing of whether the request went out. */
export function failureOf(error: unknown): ProviderFailure {
  if (error instanceof ProviderError) return error.failure
  return {
    kind: 'ambiguous',
    code: 'internal',
    message: 'Something failed on our side while the request was out.',
  }
}

const noHold: ProviderFailure = {
  kind: 'refused',
  code: 'no_hold',
  message: 'No money is held for this picture, so nothing was sent.',
}

const submitEvents: Partial<Record<FailureKind, SubmitEvent>> = {
  unavailable: 'unavailable',
  ambiguous: 'lost',
  malformed: 'lost',
}

/** Spends held money: exactly one POST. */
function spend(provider: ImageProvider, row: Generation, hold: Hold) {
  if (hold.generationId !== row.id) throw new Error('This hold belongs to another generation')
  return provider.submit(orderOf(row))
}

/** Notes the balance before the request; false when the row was taken by another in the meantime. */
async function takeEvidence(
  world: World,
  row: Generation,
  lease: Lease,
  provider: ImageProvider,
): Promise<boolean> {
  const account = providerStateId(row.provider, row.sandbox)
  const balanceBefore = await world.evidence.before(account, provider)
  return balanceBefore === null || note(world.client, lease, { balanceBefore })
}

/** `null`: the row was taken by another before anything was sent. */
export async function submit(
  world: World,
  row: Generation,
  lease: Lease,
): Promise<Decision | null> {
  const provider = providerOf(world, row)
  const job = jobOf(row, provider.poll !== undefined)
  const hold = await findHold(world.client, row.id)
  if (!hold)
    return {
      ...afterSubmitFailure(job, noHold, world.clock.now(), world.random()),
      submit: 'interrupted',
    }
  if (!(await takeEvidence(world, row, lease, provider))) return null
  try {
    const outcome = await spend(provider, row, hold)
    return { ...afterOutcome(job, outcome, world.clock.now()), submit: 'answered' }
  } catch (error) {
    const failure = failureOf(error)
    const decision = afterSubmitFailure(job, failure, world.clock.now(), world.random())
    return { ...decision, submit: submitEvents[failure.kind] ?? 'answered' }
  }
}
