import 'server-only'
import path from 'node:path'
import { environment } from '@/lib/env'
import { diskStorage } from './disk'
import type { Storage } from './storage'

/** Where the pictures of this installation live on the local disk, incoming ones included. */
export const picturesFolder = () => path.join(environment().dataDir, 'pictures')

export const storage = (): Storage => diskStorage(picturesFolder())
