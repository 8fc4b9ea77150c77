/** Files on their way into storage. Whatever is left here after a crash is of no use to anybody. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

const day = 24 * 60 * 60 * 1000

export const incomingFolder = (root: string) => path.join(root, '.incoming')

/** The path of a file that does not exist yet, on the disk of the pictures under `root`. */
export async function incomingFile(root: string): Promise<string> {
  const folder = incomingFolder(root)
  await mkdir(folder, { recursive: true })
  return path.join(folder, randomUUID())
}

/** Removes what has not been written to for a day; younger files may belong to another process. Returns their number. */
export async function sweepIncoming(root: string, now: Date): Promise<number> {
  const folder = incomingFolder(root)
  const names = await readdir(folder).catch(() => [])
  const removed = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      const found = await stat(file).catch(() => null)
      if (!found?.isFile() || now.getTime() - found.mtimeMs <= day) return 0
      await rm(file, { force: true })
      return 1
    }),
  )
  return removed.reduce<number>((sum, one) => sum + one, 0)
}
