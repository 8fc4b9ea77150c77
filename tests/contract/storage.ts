/** Every driver of `Storage` passes this suite. */
import { randomBytes } from 'node:crypto'
import { access, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { originalKey, thumbKey } from '@/lib/images/storage/key'
import type { Storage } from '@/lib/images/storage/storage'
import { temporaryFolder } from '../temporary-folder'

const sha256 = 'c0ffee'.padEnd(64, '1')
const key = originalKey({ sha256, generationId: 'generation_1' }, 'png')
const otherKey = originalKey({ sha256, generationId: 'generation_2' }, 'png')

export const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

export async function localFile(bytes: Buffer): Promise<string> {
  const file = path.join(await temporaryFolder(), 'arrived')
  await writeFile(file, bytes)
  return file
}

export async function read(storage: Storage, at: string, range?: { start: number; end: number }) {
  const found = await storage.open(at, range)
  return found && { bytes: await buffer(found.stream), size: found.size }
}

export function storageContract(driver: string, make: () => Promise<Storage>): void {
  describe(`storage: ${driver}`, () => {
    it('gives back every byte, and takes the file', async () => {
      const storage = await make()
      const bytes = randomBytes(3_000_000)
      const file = await localFile(bytes)
      await storage.put(key, file)
      const found = await read(storage, key)
      expect(found?.size).toBe(bytes.length)
      expect(found?.bytes.equals(bytes)).toBe(true)
      expect(await exists(file)).toBe(false)
    })

    it('keeps nothing, if nothing is what it was given', async () => {
      const storage = await make()
      await storage.put(key, await localFile(Buffer.alloc(0)))
      expect(await read(storage, key)).toEqual({ bytes: Buffer.alloc(0), size: 0 })
    })

    it('takes the same bytes twice', async () => {
      const storage = await make()
      const bytes = randomBytes(1000)
      await storage.put(key, await localFile(bytes))
      await storage.put(key, await localFile(bytes))
      expect(await read(storage, key)).toEqual({ bytes, size: 1000 })
    })

    it('takes the same key from many sides at once', async () => {
      const storage = await make()
      const bytes = randomBytes(10_000)
      const files = await Promise.all(Array.from({ length: 8 }, () => localFile(bytes)))
      await Promise.all(files.map((file) => storage.put(key, file)))
      expect(await read(storage, key)).toEqual({ bytes, size: bytes.length })
    })

    it('keeps keys apart', async () => {
      const storage = await make()
      await storage.put(key, await localFile(Buffer.from('one')))
      await storage.put(otherKey, await localFile(Buffer.from('two')))
      await storage.remove(key)
      expect(await read(storage, key)).toBeNull()
      expect((await read(storage, otherKey))?.bytes.toString()).toBe('two')
    })

    it.each([
      { range: { start: 0, end: 0 }, expected: '0' },
      { range: { start: 2, end: 4 }, expected: '234' },
      { range: { start: 9, end: 9 }, expected: '9' },
      { range: { start: 5, end: Number.MAX_SAFE_INTEGER }, expected: '56789' },
      { range: { start: 10, end: 20 }, expected: '' },
    ])('opens $range, and tells the whole size', async ({ range, expected }) => {
      const storage = await make()
      await storage.put(key, await localFile(Buffer.from('0123456789')))
      expect(await read(storage, key, range)).toEqual({ bytes: Buffer.from(expected), size: 10 })
    })

    it('answers null for what is not there, and removes it in peace', async () => {
      const storage = await make()
      expect(await storage.open(key)).toBeNull()
      await storage.put(key, await localFile(Buffer.from('x')))
      expect(await storage.open(thumbKey({ sha256, generationId: 'generation_1' }))).toBeNull()
      await storage.remove(otherKey)
      await storage.remove(key)
      await storage.remove(key)
      expect(await storage.open(key)).toBeNull()
    })

    it.each(['../table.db', '/etc/passwd', 'originals/../x', '', 'originals/ab/cd/x.png\u0000'])(
      'touches nothing for the key %j',
      async (hostile) => {
        const storage = await make()
        const file = await localFile(Buffer.from('kept'))
        await expect(storage.put(hostile, file)).rejects.toThrow(TypeError)
        await expect(storage.open(hostile)).rejects.toThrow(TypeError)
        await expect(storage.link(hostile, 60)).rejects.toThrow(TypeError)
        await expect(storage.remove(hostile)).rejects.toThrow(TypeError)
        expect(await readFile(file, 'utf8')).toBe('kept')
      },
    )

    it('links to a URL or says that it does not', async () => {
      const storage = await make()
      await storage.put(key, await localFile(Buffer.from('x')))
      const link = await storage.link(key, 60)
      expect(link === null || URL.canParse(link)).toBe(true)
    })
  })
}
