import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { holdFile } from '@/lib/file-lock'
import { temporaryFolder } from '../temporary-folder'

const lockFile = async () => path.join(await temporaryFolder(), 'lock.db')

it('is held by one at a time, and can be held again when let go', async () => {
  const file = await lockFile()
  const first = await holdFile(file, 0)
  expect(await holdFile(file, 0)).toBeUndefined()
  const waiting = holdFile(file, 10_000)
  first?.()
  const second = await waiting
  expect(second).toBeTypeOf('function')
  second?.()
})

it('is freed when its holder is killed', async () => {
  const file = await lockFile()
  const holder = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import Sqlite from 'better-sqlite3'
     globalThis.lock = new Sqlite(${JSON.stringify(file)})
     globalThis.lock.exec('BEGIN EXCLUSIVE')
     process.stdout.write('held')
     setInterval(() => {}, 1000)`,
  ])
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder.stdout, 'data')
  expect(await holdFile(file, 0)).toBeUndefined()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const release = await holdFile(file, 0)
  expect(release).toBeTypeOf('function')
  release?.()
})

it('says what is wrong when the file cannot be written', async () => {
  await expect(
    holdFile(path.join(await temporaryFolder(), 'no/such/folder/lock.db'), 0),
  ).rejects.toThrow()
})
