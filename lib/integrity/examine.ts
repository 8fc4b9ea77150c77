import { createHash } from 'node:crypto'
import { StorageUnavailable, type Storage } from '@/lib/images/storage/storage'
import type { Problem } from './report'

async function sha256Of(stream: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk)
  return hash.digest('hex')
}

/** Reads every byte. An empty `sha256` is not known: then it is enough that the file is there. */
export async function examine(
  storage: Storage,
  key: string,
  sha256: string,
): Promise<Problem | null> {
  try {
    const found = await storage.open(key)
    if (!found) return 'missing'
    const actual = await sha256Of(found.stream)
    if (found.size === 0) return 'altered'
    return sha256 === '' || actual === sha256 ? null : 'altered'
  } catch (error) {
    const bySystem = error instanceof Error && 'syscall' in error
    if (error instanceof StorageUnavailable || bySystem) return 'unreadable'
    throw error
  }
}
