import 'server-only'
import path from 'node:path'
import { environment } from '@/lib/env'
import { diskStorage } from './disk'
import type { Storage } from './storage'

const cache = globalThis as typeof globalThis & { zimageStorage?: Storage }

/** Where the pictures of this installation live on the local disk, incoming ones included. */
export const picturesFolder = () => path.join(environment().dataDir, 'pictures')

/** The one storage of this process. */
export function storage(): Storage {
  return (cache.zimageStorage ??= diskStorage(picturesFolder()))
}
