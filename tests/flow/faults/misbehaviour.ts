import type { ImageOrder } from '@/lib/providers/provider'
import type { ProviderFailure } from '@/lib/providers/errors'
import type { PollAct, Script, SubmitAct } from './ledgering-provider'
import type { Random } from './random'

const failure = (
  kind: ProviderFailure['kind'],
  more: Partial<ProviderFailure> = {},
): ProviderFailure => ({ kind, code: `some_${kind}`, message: `It was ${kind}.`, ...more })

const second = 1000

/** A provider that does wrong in `share` of its calls, in every way the documents and the years know of. */
export function misbehaving(random: Random, share: number): Script {
  const throttled = () =>
    failure('throttled', {
      retryAfterMs: random.pick([undefined, 0, 3 * second, 300 * second]),
    })

  const badSubmit = (order: ImageOrder): SubmitAct => {
    const slow = order.provider === 'reapi' ? 60 : 320
    switch (random.between(1, 10)) {
      case 1:
      case 2:
        return { answer: 'refused', failure: throttled() }
      case 3:
        return { answer: 'refused', failure: failure('unavailable') }
      case 4:
        return {
          answer: 'refused',
          failure: failure(random.pick(['refused', 'moderated', 'blocked'])),
        }
      case 5:
      case 6: {
        const lost = failure(random.pick(['ambiguous', 'malformed']))
        return { answer: 'lost', failure: lost, afterMs: random.between(0, slow) * second }
      }
      case 7:
        return { answer: 'vanished', failure: failure('ambiguous') }
      case 8:
        return { answer: 'broken' }
      case 9:
        return {
          answer: 'properly',
          takesMs: 2 * second,
          failure: failure(random.pick(['refused', 'moderated'])),
        }
      default: {
        const never = order.provider === 'reapi' && random.chance(0.3)
        return {
          answer: 'properly',
          takesMs: never ? Number.MAX_SAFE_INTEGER : random.between(10, slow) * second,
        }
      }
    }
  }

  const badPoll = (): PollAct =>
    random.pick<() => PollAct>([
      () => 'still running',
      throttled,
      () => failure('unavailable'),
      () => failure('malformed'),
      () => failure('refused', { notFound: true }),
      () => failure('blocked'),
    ])()

  return {
    submit: (order) =>
      random.chance(share)
        ? badSubmit(order)
        : { answer: 'properly', takesMs: random.between(1, 5) * second },
    poll: () => (random.chance(share) ? badPoll() : 'properly'),
    resultLifeMs: () => (random.chance(share) ? 1 : 86_400) * second,
  }
}
