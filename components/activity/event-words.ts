/** What people themselves said in an event, and what they gave; details are theirs to leave and ours to doubt. Pure. */
import type { ActivityEvent } from '@/lib/activity/view'

type Told = Pick<ActivityEvent, 'verb' | 'subject' | 'details'>

/** Their subject is a word of its own; that of all others is the picture's prompt. */
const withSubjectOfTheirOwn = new Set(['commented', 'text_checked', 'tagged', 'collected'])

function detail({ details }: Told, name: string): unknown {
  return typeof details === 'object' && details !== null && name in details
    ? (details as Record<string, unknown>)[name]
    : undefined
}

/** 0: the stars were taken back, or none are told. */
export function starsOf(event: Told): number {
  const stars = detail(event, 'stars')
  return typeof stars === 'number' ? stars : 0
}

/** The lines beneath an event. `ofOne`: its picture is in sight, and so is the prompt. */
export function ownWords(event: Told, ofOne: boolean): string[] {
  const reason = detail(event, 'reason')
  const lines = [
    ofOne && !withSubjectOfTheirOwn.has(event.verb) ? '' : event.subject,
    typeof reason === 'string' ? reason : '',
  ]
  return [...new Set(lines)].filter(Boolean)
}
