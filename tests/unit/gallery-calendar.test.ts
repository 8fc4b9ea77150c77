import { describe, expect, test } from 'vitest'
import {
  dayName,
  dayOf,
  daysAgo,
  groupByDay,
  knownTimeZone,
  momentName,
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
