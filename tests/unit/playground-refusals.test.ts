import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { refusalWords } from '@/components/playground/refusal-words'
import { secondsUntil } from '@/components/playground/list/seconds-until'
import en from '@/messages/en/playground.json'
import zh from '@/messages/zh/playground.json'

const english = createTranslator({
  locale: 'en',
  namespace: 'playground',
  messages: { playground: en },
})
const chinese = createTranslator({
  locale: 'zh',
  namespace: 'playground',
  messages: { playground: zh },
})
const message = 'English from the server.'

describe('what our own server did not take', () => {
  for (const scope of ['team', 'member'] as const)
    for (const period of ['day', 'month'] as const)
      it(`names the budget of ${scope} and ${period}, what is left, and who can raise it`, () => {
        const budget = { scope, period, limit: 1_000_000, left: 4_000, cost: 15_000 }
        const words = refusalWords(english, { code: 'budget', message, budget })
        expect(words).toContain(scope === 'team' ? 'the team’s budget' : 'your own budget')
        expect(words).toContain(period === 'day' ? 'for today' : 'for this month')
        expect(words).toContain('$0.00 left of $1.00')
        expect(words).toContain('$0.0150')
        expect(words).toContain('an admin can raise it')
        const said = refusalWords(chinese, { code: 'budget', message, budget })
        expect(said).toContain(scope === 'team' ? '团队' : '你的')
        expect(said).toContain(period === 'day' ? '今日预算 $1.00' : '本月预算 $1.00')
        expect(said).toContain('管理员可在设置里提高')
      })

  it('says how long to wait after too many requests', () => {
    const error = { code: 'rate_limited', message, limit: 7 }
    expect(refusalWords(english, error)).toContain('in 7 seconds')
    expect(refusalWords(chinese, error)).toContain('7 秒后')
  })

  it.each(['unauthenticated', 'forbidden', 'internal', 'idempotency_key_reused'])(
    'has words of the page for %s',
    (code) => {
      expect(refusalWords(english, { code, message })).not.toContain(message)
      expect(refusalWords(chinese, { code, message })).toMatch(/[\u4e00-\u9fff]/)
      expect(refusalWords(chinese, { code, message })).not.toContain(message)
    },
  )

  it('passes on what it does not know', () => {
    expect(refusalWords(english, { code: 'new_one', message })).toBe(`Not sent: ${message}`)
  })
})

describe('until it is sent again', () => {
  const now = Date.parse('2026-07-01T10:00:00.000Z')

  it.each([
    [null, 0],
    ['2026-07-01T09:59:00.000Z', 0],
    ['2026-07-01T10:00:00.000Z', 0],
    ['2026-07-01T10:00:00.001Z', 1],
    ['2026-07-01T10:01:30.000Z', 90],
  ])('%s is %i seconds away', (moment, seconds) => {
    expect(secondsUntil(moment, now)).toBe(seconds)
  })
})
