import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { diskStorage } from '@/lib/images/storage/disk'
import { incomingFile, sweepIncoming } from '@/lib/images/storage/incoming'
import { originalKey } from '@/lib/images/storage/key'
import { StorageUnavailable } from '@/lib/images/storage/storage'
import { temporaryFolder } from '../temporary-folder'
import { exists, localFile, read, storageContract } from './storage'

const faults = vi.hoisted(() => ({ next: new Map<string, string>() }))

/** The real file system, except that a named call fails once with a named code. */
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>()
  const failing =
    <Given extends unknown[], Result>(
      syscall: string,
      call: (...given: Given) => Promise<Result>,
    ) =>
    (...given: Given): Promise<Result> => {
      const code = faults.next.get(syscall)
      if (code === undefined) return call(...given)
      faults.next.delete(syscall)
      return Promise.reject(Object.assign(new Error(`${code}: secret/path`), { code, syscall }))
    }
  const open = async (...given: Parameters<typeof real.open>) => {
    const handle = await failing('open', real.open)(...given)
    handle.sync = failing('fsync', handle.sync.bind(handle))
    return handle
  }
  return {
    ...real,
    open,
    copyFile: failing('copyfile', real.copyFile),
    rename: failing('rename', real.rename),
    mkdir: failing('mkdir', real.mkdir),
    rm: failing('rm', real.rm),
  }
})

const key = originalKey({ sha256: 'c0ffee'.padEnd(64, '1'), generationId: 'generation_1' }, 'png')

storageContract('disk', async () => diskStorage(path.join(await temporaryFolder(), 'pictures')))

describe('the disk', () => {
  it.each([
    ['mkdir', 'EROFS'],
    ['copyfile', 'ENOSPC'],
    ['open', 'EMFILE'],
    ['fsync', 'EIO'],
    ['rename', 'EDQUOT'],
  ])(
    'fails at %s with %s: says so, keeps the file, shows no half picture, recovers',
    async (syscall, code) => {
      const root = await temporaryFolder()
      const storage = diskStorage(root)
      const file = await localFile(Buffer.from('picture'))
      faults.next.set(syscall, code)
      const failure = await storage.put(key, file).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(StorageUnavailable)
      expect(String(failure)).toContain(code)
      expect(String(failure)).not.toContain('secret')
      expect(await readFile(file, 'utf8')).toBe('picture')
      expect(await storage.open(key)).toBeNull()
      expect(await readdir(path.join(root, '.incoming')).catch(() => [])).toEqual([])

      await storage.put(key, file)
      expect((await read(storage, key))?.bytes.toString()).toBe('picture')
    },
  )

  it('says so when it cannot be read', async () => {
    const storage = diskStorage(await temporaryFolder())
    await storage.put(key, await localFile(Buffer.from('picture')))
    for (const [syscall, code] of [
      ['open', 'EIO'],
      ['open', 'EACCES'],
    ] as const) {
      faults.next.set(syscall, code)
      await expect(storage.open(key)).rejects.toThrow(StorageUnavailable)
    }
    expect((await read(storage, key))?.bytes.toString()).toBe('picture')
  })

  it('says so when a file is where its folder should be', async () => {
    const root = path.join(await temporaryFolder(), 'pictures')
    await writeFile(root, 'not a folder')
    const file = await localFile(Buffer.from('picture'))
    await expect(diskStorage(root).put(key, file)).rejects.toThrow(StorageUnavailable)
    expect(await exists(file)).toBe(true)
    expect(await diskStorage(root).open(key)).toBeNull()
  })

  it('closes what is not read', async () => {
    const storage = diskStorage(await temporaryFolder())
    await storage.put(key, await localFile(Buffer.from('picture')))
    const before = (await readdir('/proc/self/fd')).length
    for (let time = 0; time < 50; time += 1) {
      const found = await storage.open(key)
      found?.stream.destroy()
    }
    await vi.waitFor(async () =>
      expect((await readdir('/proc/self/fd')).length).toBeLessThan(before + 10),
    )
  })
})

describe('incoming files', () => {
  const now = new Date('2026-07-02T12:00:00Z')
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

  it('are swept after a day, not before', async () => {
    const root = await temporaryFolder()
    const leftYesterday = await incomingFile(root)
    const arrivingNow = await incomingFile(root)
    await writeFile(leftYesterday, 'old')
    await writeFile(arrivingNow, 'new')
    await utimes(leftYesterday, hoursAgo(25), hoursAgo(25))
    await utimes(arrivingNow, hoursAgo(23), hoursAgo(23))
    expect(await sweepIncoming(root, now)).toBe(1)
    expect(await exists(leftYesterday)).toBe(false)
    expect(await exists(arrivingNow)).toBe(true)
  })

  it('are not missed where nothing ever arrived', async () => {
    const root = await temporaryFolder()
    expect(await sweepIncoming(root, now)).toBe(0)
    await rm(root, { recursive: true })
    expect(await sweepIncoming(root, now)).toBe(0)
    await mkdir(root)
  })
})
