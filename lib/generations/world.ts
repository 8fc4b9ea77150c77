import 'server-only'
import type { ProviderId } from '@/lib/catalog/models'
import type { Clock } from '@/lib/clock'
import type { Generation, PrismaClient } from '@/lib/generated/sqlite/client'
import type { BalanceEvidence } from '@/lib/generations/balance-evidence'
import type { MirroredPicture, MirrorRequest } from '@/lib/images/mirror'
import type { ImageProvider } from '@/lib/providers/provider'

/** Everything a step touches outside the row; given by the runner, replaced by the fault tests. */
export interface World {
  client: PrismaClient
  clock: Clock
  /** 0…1, for jitter. */
  random: () => number
  provider(id: ProviderId, options: { sandbox: boolean }): ImageProvider
  resultAllowed(id: ProviderId, options: { sandbox: boolean }): MirrorRequest['allow']
  mirror(request: MirrorRequest): Promise<MirroredPicture>
  /** Could a picture be kept now? */
  roomToKeep(): Promise<boolean>
  evidence: BalanceEvidence
}

/** How the row was found. */
export interface Found {
  /** It was `submitting`, and whoever sent it is gone. */
  orphaned?: boolean
  /** Its submit is the one that tries a provider in trouble. */
  probe?: boolean
}

export const providerOf = (world: World, row: Generation) =>
  world.provider(row.provider as ProviderId, { sandbox: row.sandbox })
