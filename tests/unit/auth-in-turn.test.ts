import { expect, test } from 'vitest'
import { createTurns } from '@/lib/auth/in-turn'

test('one key waits for itself, also after a failure, and not for others', async () => {
  const inTurn = createTurns()
  const events: string[] = []
  let openGate = () => {}
  const gate = new Promise<void>((resolve) => (openGate = resolve))

  const first = inTurn('mei', async () => {
    events.push('first begins')
    await gate
    events.push('first fails')
    throw new Error('wrong')
  })
  const second = inTurn('mei', async () => events.push('second'))
  await inTurn('林', async () => events.push('other'))
  expect(events).toEqual(['first begins', 'other'])

  openGate()
  await expect(first).rejects.toThrow('wrong')
  await second
  expect(events).toEqual(['first begins', 'other', 'first fails', 'second'])
})
