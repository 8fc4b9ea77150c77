import { constants } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { incomingFile } from './incoming'
import { assertKey } from './key'
import { StorageUnavailable, type Storage } from './storage'

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error

const isMissing = (error: unknown) =>
  isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** ENOSPC, EIO, EROFS, EACCES, …: whatever the disk says, it is the disk's fault, and it may pass. */
async function onDisk<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new StorageUnavailable(`The picture store answers ${error.code} to ${error.syscall}`)
  }
}

async function sync(target: string): Promise<void> {
  const handle = await open(target, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A new folder is durable once every parent up to the first that was there already knows of it. */
async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true })
  if (firstMade === undefined) return
  for (let at = folder; at.length >= firstMade.length; at = path.dirname(at))
    await sync(path.dirname(at))
}

/**
 * Pictures as files under `root`. The bytes are copied (shared, where the file system can) rather
 * than moved: the caller's file must outlive a failure at any step, and may be on another disk.
 */
export function diskStorage(root: string): Storage {
  const fileOf = (key: string) => {
    assertKey(key)
    return path.join(root, key)
  }

  return {
    async put(key, file) {
      const target = fileOf(key)
      await onDisk(async () => {
        const arriving = await incomingFile(root)
        try {
          await copyFile(file, arriving, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
          await sync(arriving)
          await makeFolder(path.dirname(target))
          await rename(arriving, target)
          await sync(path.dirname(target))
        } catch (error) {
          await rm(arriving, { force: true }).catch(() => undefined)
          throw error
        }
        await rm(file, { force: true })
      })
    },

    async open(key, range) {
      const target = fileOf(key)
      return onDisk(async () => {
        const handle = await open(target, constants.O_RDONLY).catch((error: unknown) => {
          if (isMissing(error)) return null
          throw error
        })
        if (!handle) return null
        try {
          const { size } = await handle.stat()
          return { stream: handle.createReadStream({ ...range }), size }
        } catch (error) {
          await handle.close()
          throw error
        }
      })
    },

    link: async (key) => {
      assertKey(key)
      return null
    },

    async remove(key) {
      const target = fileOf(key)
      await onDisk(async () => {
        await rm(target, { force: true })
      })
    },
  }
}
