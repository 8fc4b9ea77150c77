import { describe, expect, test } from 'vitest'
import {
  dayAfter,
  dayName,
  dayOf,
  daysAgo,
  groupByDay,
  isDay,
  knownTimeZone,
  momentName,
  monthsBetween,
  startOfDay,
  timeOf,
} from '@/lib/gallery/calendar'

const moment = new Date('2026-09-12T16:30:00Z')

describe('a moment', () => {
  test.each([
    ['UTC', '2026-09-12', '16:30'],
    ['Asia/Shanghai', '2026-09-13', '00:30'],
    ['America/Los_Angeles', '2026-09-12', '09:30'],
    ['Asia/Kathmandu', '2026-09-12', '22:15'],
  ])('in %s is on %s at %s', (timeZone, day, time) => {
    expect(dayOf(moment, timeZone)).toBe(day)
    expect(timeOf(moment, timeZone)).toBe(time)
  })

  test('is written in the reader’s language', () => {
    expect(momentName(moment, 'UTC', 'en')).toBe('September 12, 2026 16:30')
    expect(momentName(moment, 'Asia/Shanghai', 'zh')).toBe('2026年9月13日 00:30')
  })
})

test.each([
  ['2026-09-12', '2026-09-12', 0],
  ['2026-09-11', '2026-09-12', 1],
  ['2025-12-31', '2026-01-01', 1],
  ['2024-02-28', '2024-03-01', 2],
])('%s was, on %s, %i days ago', (day, today, ago) => {
  expect(daysAgo(day, today)).toBe(ago)
})

test('a day of another year says so', () => {
  expect(dayName('2026-09-11', '2026-12-01', 'en')).toBe('Friday, September 11')
  expect(dayName('2025-09-11', '2026-12-01', 'en')).toBe('Thursday, September 11, 2025')
  expect(dayName('2026-09-11', '2026-12-01', 'zh')).toBe('9月11日星期五')
})

test.each([undefined, '', 'Mars/Olympus', '../../etc', '\0'])('%j is no zone: UTC', (name) => {
  expect(knownTimeZone(name)).toBe('UTC')
})

test('pictures of one day lie together, in their order', () => {
  const at = (createdAt: string) => ({ createdAt })
  const items = [
    at('2026-09-12T16:30:00.000Z'),
    at('2026-09-12T15:59:59.999Z'),
    at('2026-09-12T00:00:00.000Z'),
  ]
  expect(groupByDay(items, 'Asia/Shanghai')).toEqual([
    { day: '2026-09-13', items: items.slice(0, 1) },
    { day: '2026-09-12', items: items.slice(1) },
  ])
  expect(groupByDay([], 'UTC')).toEqual([])
})

describe('a day of the calendar', () => {
  test.each(['2026-09-12', '2024-02-29', '2000-01-01', '2999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-9-1',
    '1999-12-31',
    '9999-01-01',
    '2026-09-12T',
    '今天',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test.each([
    ['UTC', '2026-09-12', '2026-09-12T00:00:00.000Z'],
    ['Asia/Shanghai', '2026-09-12', '2026-09-11T16:00:00.000Z'],
    ['Asia/Kathmandu', '2026-09-12', '2026-09-11T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ])('in %s %s begins at %s', (timeZone, day, start) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(start)
  })

  test('begins where the day before is over, in any zone and at any change of clocks', () => {
    for (const timeZone of ['Europe/Berlin', 'America/Sao_Paulo', 'Africa/Cairo', 'Asia/Tokyo'])
      for (let day = '2018-01-01'; day < '2019-01-01'; day = dayAfter(day)) {
        const start = startOfDay(day, timeZone)
        expect(dayOf(start, timeZone), `${timeZone} ${day}`).toBe(day)
        expect(dayOf(new Date(start.getTime() - 1), timeZone)).toBe(dayAfter(day, -1))
      }
  })
})

test('the months of a wall, newest first, and where a year begins', () => {
  expect(monthsBetween('2025-11-20', '2026-02-03')).toEqual([
    { month: '2026-02', lastDay: '2026-02-28', newYear: true },
    { month: '2026-01', lastDay: '2026-01-31', newYear: false },
    { month: '2025-12', lastDay: '2025-12-31', newYear: true },
    { month: '2025-11', lastDay: '2025-11-30', newYear: false },
  ])
  expect(monthsBetween('2026-02-03', '2026-02-03')).toHaveLength(1)
})
