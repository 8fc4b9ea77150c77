import 'server-only'
import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import path from 'node:path'
import { environment } from '@/lib/env'

/** Room for a few of the largest pictures; below it nothing new could be kept. */
const leastFreeBytes = 256 * 1024 * 1024

/** Can a picture be kept now? */
export async function storageHealth(): Promise<'ok' | 'unavailable' | 'full'> {
  try {
    const folder = path.join(environment().dataDir, 'pictures')
    await mkdir(folder, { recursive: true })
    await access(folder, constants.R_OK | constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize < leastFreeBytes ? 'full' : 'ok'
  } catch {
    return 'unavailable'
  }
}
