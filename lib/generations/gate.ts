import 'server-only'
import type { ProviderId } from '@/lib/catalog/models'
import { providerStateId } from '@/lib/generations/job'
import { readPace } from '@/lib/generations/pace'
import { releaseProbe, takeSlot, type Slot } from '@/lib/generations/provider-state'
import type { World } from '@/lib/generations/world'

/** How old an answer about room or pace may be, in milliseconds of monotonic time. */
const freshForMs = 5000

interface Paced {
  provider: string
  sandbox: boolean
}

/** Keeps an answer for a few seconds. */
class Lately<Value> {
  private readonly known = new Map<string, { at: number; value: Value }>()

  constructor(private readonly monotonic: () => number) {}

  async get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.known.get(key)
    if (known && this.monotonic() - known.at < freshForMs) return known.value
    const value = await ask()
    this.known.set(key, { at: this.monotonic(), value })
    return value
  }
}

/** Stands before every paid request: is there room to keep the picture, and does the provider take work now? */
export class Gate {
  private readonly rooms: Lately<boolean>
  private readonly paces: Lately<number | null>

  constructor(private readonly world: World) {
    this.rooms = new Lately(() => world.clock.monotonic())
    this.paces = new Lately(() => world.clock.monotonic())
  }

  /** Nothing is bought that could not be kept. */
  hasRoom(): Promise<boolean> {
    return this.rooms.get('room', () => this.world.roomToKeep())
  }

  async enter({ provider, sandbox }: Paced): Promise<Slot> {
    const { client, clock } = this.world
    const perSecond = await this.paces.get(provider, () => readPace(client, provider as ProviderId))
    const intervalMs = perSecond === null ? 0 : Math.ceil(1000 / perSecond)
    return takeSlot(client, providerStateId(provider, sandbox), intervalMs, clock.now())
  }

  /** The job that was to be the probe was taken away in between. */
  async leave({ provider, sandbox }: Paced, slot: Slot): Promise<void> {
    if (slot === 'probe') await releaseProbe(this.world.client, providerStateId(provider, sandbox))
  }
}
