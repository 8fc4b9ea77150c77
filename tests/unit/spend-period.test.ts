import { describe, expect, it } from 'vitest'
import { layOut } from '@/components/spend/chart/geometry'
import { utcDay, windowOf } from '@/lib/cost/budget-window'
import { averageEach, formatLeft, formatSpent, parseUsd, usdDecimal } from '@/lib/cost/money'
import {
  columnOf,
  offeredPeriods,
  parseMember,
  parsePeriod,
  spendHref,
} from '@/lib/cost/spend-period'
import { emptyLines } from '@/lib/cost/tally'

const now = new Date('2026-11-27T23:30:00-05:00')

describe('periods', () => {
  it('count in UTC', () => {
    expect(utcDay(now)).toBe('2026-11-28')
    expect(windowOf('2026-11-28', 'month')).toBe('2026-11')
    expect(windowOf('2026-11-28', 'day')).toBe('2026-11-28')
  })

  it.each([
    [null, '2026-11', 30],
    ['2026-02', '2026-02', 28],
    ['2028-02', '2028-02', 29],
    ['2026-12', '2026-12', 31],
    ['2026', '2026', 12],
  ])('reads %j', (written, key, columns) => {
    const period = parsePeriod(written, now)
    expect(period.key).toBe(key)
    expect(period.columns).toHaveLength(columns)
    expect(period.columns[0]).toBe(columnOf(period.from, period))
    expect(period.columns.at(-1)).toBe(columnOf(period.to, period))
  })

  it.each([
    '',
    '2026-13',
    '2026-00',
    '1999-01',
    '2026-1',
    '2026-11-01',
    "2026'--",
    '２０２６',
    '\u0000',
  ])('shows this month for %j', (written) => {
    expect(parsePeriod(written, now).key).toBe('2026-11')
  })

  it('offers what there is, newest first', () => {
    const keys = offeredPeriods('2026-09-30', now).map(({ key }) => key)
    expect(keys).toEqual(['2026-11', '2026-10', '2026-09', '2026'])
    expect(offeredPeriods(null, now).map(({ key }) => key)).toEqual(['2026-11', '2026'])
    expect(offeredPeriods('2019-01-01', now).filter(({ kind }) => kind === 'month')).toHaveLength(
      24,
    )
  })

  it.each([null, '', 'a b', '../x', 'x\u0000', '=1', 'a'.repeat(41)])(
    '%j is no member',
    (written) => {
      expect(parseMember(written)).toBeNull()
    },
  )

  it('writes addresses', () => {
    expect(spendHref('/spend', { period: null, member: null })).toBe('/spend')
    expect(spendHref('/api/spend', { period: '2026-11', member: 'u1' })).toBe(
      '/api/spend?period=2026-11&member=u1',
    )
  })
})

describe('rounding', () => {
  it.each([
    [0, '$0.00', '$0.00'],
    [1, '$0.01', '$0.00'],
    [10_000, '$0.01', '$0.01'],
    [19_999, '$0.02', '$0.01'],
    [26_405_000, '$26.41', '$26.40'],
    [1_234_567_890_001, '$1,234,567.90', '$1,234,567.89'],
  ])('%d micro-dollars: spent rounds up, left rounds down', (microUsd, spent, left) => {
    expect(formatSpent(microUsd)).toBe(spent)
    expect(formatLeft(microUsd)).toBe(left)
  })

  it('rounds an average up to a ten-thousandth', () => {
    expect(averageEach(26_405_000, 1101)).toBe(24_000)
    expect(averageEach(10, 3)).toBe(100)
    expect(averageEach(0, 3)).toBe(0)
  })

  it('writes decimals that are read back', () => {
    for (const microUsd of [0, 1, 4400, 14_340, 2_007_000])
      expect(parseUsd(usdDecimal(microUsd))).toBe(microUsd)
  })
})

describe('the chart', () => {
  const lines = (plain: number, rewritten: number, reapi: number) => {
    const made = emptyLines()
    made['model-studio:plain'].microUsd = plain
    made['model-studio:rewritten'].microUsd = rewritten
    made.reapi.microUsd = reapi
    return made
  }

  it('stacks parts without gap or overlap, in proportion to the money', () => {
    const { columns } = layOut(
      [
        { key: '1', lines: lines(2_000_000, 1_000_000, 1_000_000) },
        { key: '2', lines: lines(0, 0, 0) },
      ],
      200,
    )
    const [full, empty] = columns
    expect(empty?.parts).toEqual([])
    const parts = full?.parts ?? []
    expect(parts.map(({ key }) => key)).toEqual([
      'model-studio:plain',
      'model-studio:rewritten',
      'reapi',
    ])
    expect(parts[0]?.height).toBeCloseTo(2 * (parts[1]?.height ?? 0))
    for (const [below, above] of [
      [0, 1],
      [1, 2],
    ] as const)
      expect((parts[above]?.y ?? 0) + (parts[above]?.height ?? 0)).toBeCloseTo(
        parts[below]?.y ?? -1,
      )
    expect(full?.top).toBeCloseTo(parts[2]?.y ?? -1)
  })

  it('has readable ticks for cents, dollars, and nothing at all', () => {
    const labels = (microUsd: number) =>
      layOut([{ key: '1', lines: lines(microUsd, 0, 0) }], 200).ticks.map(({ label }) => label)
    expect(labels(2_720_000)).toEqual(['$0', '$1', '$2', '$3'])
    expect(labels(780_000)).toEqual(['$0.00', '$0.20', '$0.40', '$0.60', '$0.80'])
    expect(labels(4_400)[1]).toMatch(/^\$0\.00\d\d$/)
    expect(labels(0)[0]).toBe('$0.00')
  })
})
