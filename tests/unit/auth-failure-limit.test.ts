import { describe, expect, test } from 'vitest'
import { createFailureLimit } from '@/lib/auth/failure-limit'

function limit() {
  let now = 1_000_000
  const failures = createFailureLimit({ burst: 3, perMinute: 2 }, () => now)
  return { failures, wait: (ms: number) => (now += ms) }
}

describe('failures', () => {
  test('are few at once, then come back with time, and never more than at first', () => {
    const { failures, wait } = limit()
    const take = () => failures.take('mei')
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false])
    wait(29_999)
    expect(take()).toBe(false)
    wait(1)
    expect([take(), take()]).toEqual([true, false])
    wait(24 * 3_600_000)
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false])
  })

  test('of one name do not touch another', () => {
    const { failures } = limit()
    for (let i = 0; i < 5; i++) failures.take('mei')
    expect(failures.take('__proto__')).toBe(true)
  })

  test('given back can be taken again, and giving back too much gives nothing', () => {
    const { failures } = limit()
    for (let i = 0; i < 3; i++) failures.take('mei')
    failures.giveBack('mei')
    expect([failures.take('mei'), failures.take('mei')]).toEqual([true, false])
    for (let i = 0; i < 9; i++) failures.giveBack('mei')
    expect([1, 2, 3, 4].map(() => failures.take('mei'))).toEqual([true, true, true, false])
  })
})
