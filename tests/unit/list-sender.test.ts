import { expect, it } from 'vitest'
import { createSender } from '@/components/playground/list-mode/sender'
import type { SubmitResult } from '@/lib/generations/request'
import { startBatch } from '@/lib/playground/batch/batch'
import { createBatchStore } from '@/lib/playground/batch/batch-store'
import { reapiRequest } from '../requests'

function fiveRows() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
  const store = createBatchStore(storage, 'user')
  store.start(startBatch(Array.from({ length: 5 }, () => reapiRequest())))
  return store
}

it('sends one row at a time, however often it is asked', async () => {
  const store = fiveRows()
  const send = createSender(store)
  let out = 0
  let most = 0
  let sent = 0
  const create = async (): Promise<SubmitResult> => {
    most = Math.max(most, (out += 1))
    await new Promise(setImmediate)
    out -= 1
    return { ok: true, generationIds: [`picture-${(sent += 1)}`] }
  }
  const world = { create, hasRoom: true, refresh: async () => undefined }
  await Promise.all([send(world), send(world), send(world)])
  expect({ most, sent }).toEqual({ most: 1, sent: 5 })
})

it('stops as soon as there is no room, and goes on when there is', async () => {
  const store = fiveRows()
  const send = createSender(store)
  let sent = 0
  const create = async (): Promise<SubmitResult> => {
    sent += 1
    return { ok: true, generationIds: [`picture-${sent}`] }
  }
  const full = { create, hasRoom: false, refresh: async () => undefined }
  await send({
    create,
    hasRoom: true,
    // The status comes in while the loop is at work: it takes note.
    refresh: async () => void (sent === 2 && (await send(full))),
  })
  expect(sent).toBe(2)
  await send({ ...full, hasRoom: true })
  expect(sent).toBe(5)
})
