import { pricesFor } from '@/lib/cost/price'
import { BalanceEvidence } from '@/lib/generations/balance-evidence'
import type { Installation } from '@/lib/generations/create'
import type { World } from '@/lib/generations/world'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import type { MirroredPicture } from '@/lib/images/mirror'
import { ProviderError, type ProviderFailure } from '@/lib/providers/errors'
import type { ImageOrder, ImageProvider, Outcome } from '@/lib/providers/provider'
import { FakeClock } from './fake-clock'

export type Answer = Outcome | ProviderFailure | (() => Promise<Outcome>)

/** A provider that answers from a list and remembers every paid request. */
export class ScriptedProvider implements ImageProvider {
  readonly orders: ImageOrder[] = []
  polls = 0
  readonly submits: Answer[] = []
  readonly answers: Answer[] = []
  poll?: ImageProvider['poll']

  constructor(readonly id: 'reapi' | 'model-studio') {
    if (id === 'reapi')
      this.poll = () => {
        this.polls += 1
        return reply(this.answers.shift())
      }
  }

  submit(order: ImageOrder): Promise<Outcome> {
    this.orders.push(order)
    return reply(this.submits.shift())
  }

  isResultHost(): boolean {
    return true
  }
}

async function reply(answer: Answer | undefined): Promise<Outcome> {
  if (answer === undefined) throw new Error('The script has no further answer')
  if (typeof answer === 'function') return answer()
  if ('kind' in answer) throw new ProviderError(answer)
  return answer
}

export const running = { state: 'running', ticket: { id: 'task-1' } } satisfies Outcome
export const finished = {
  state: 'finished',
  image: { url: 'https://result.test/a.png' },
  warnings: [],
} satisfies Outcome

export const picture: MirroredPicture = {
  sha256: 'a'.repeat(64),
  bytes: 10,
  format: 'png',
  width: 1024,
  height: 1024,
  thumbhash: 'AAAA',
  originalKey: 'originals/a.png',
  previewKey: 'previews/a.webp',
  thumbKey: 'thumbs/a.webp',
  previewSha256: 'b'.repeat(64),
  thumbSha256: 'c'.repeat(64),
}

export interface ScriptedWorld extends World {
  clock: FakeClock
  reapi: ScriptedProvider
  modelStudio: ScriptedProvider
}

export function scriptedWorld(
  client: PrismaClient,
  mirror: World['mirror'] = async () => picture,
): ScriptedWorld {
  const reapi = new ScriptedProvider('reapi')
  const modelStudio = new ScriptedProvider('model-studio')
  const clock = new FakeClock(Date.now())
  return {
    client,
    clock,
    random: () => 0,
    provider: (id) => (id === 'reapi' ? reapi : modelStudio),
    resultAllowed: () => () => ({ allowed: true, privateAllowed: false }),
    mirror,
    roomToKeep: async () => true,
    evidence: new BalanceEvidence(clock),
    reapi,
    modelStudio,
  }
}

export const installation: Installation = {
  prices: pricesFor({ reapi: {}, modelStudio: { region: 'singapore' } }),
  provider: () => ({ sandbox: false }),
}
