import 'server-only'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import type { Storage } from '@/lib/images/storage/storage'
import { findOrphans } from './orphans'
import { checkPictures } from './pictures'
import { checkQuarantine } from './quarantine'
import type { IntegrityReport } from './report'

export interface Ground {
  client: PrismaClient
  storage: Storage
  /** Where the pictures lie on the local disk. */
  folder: string
}

/** Compares every file at rest with what the database says of it. Safe beside a running server. */
export async function checkIntegrity(
  { client, storage, folder }: Ground,
  now: Date,
  stop?: AbortSignal,
): Promise<IntegrityReport> {
  const pictures = await checkPictures(client, storage, now, stop)
  const quarantine = await checkQuarantine(client, storage)
  return {
    pictures: pictures.pictures,
    quarantined: quarantine.quarantined,
    findings: [...pictures.findings, ...quarantine.findings],
    orphans: await findOrphans(client, folder, now),
  }
}
