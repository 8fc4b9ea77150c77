import { afterEach, beforeEach, expect, it } from 'vitest'
import { type LogFields, logError, logInfo, logTo, withoutSecrets } from '@/lib/log'

const lines: { level: string; line: string }[] = []
let restore = () => {}
beforeEach(() => {
  lines.length = 0
  restore = logTo((level, line) => lines.push({ level, line }))
})
afterEach(() => restore())

const canary = 'sk-canary-5f1e'
const logged = () => lines.map(({ line }) => line).join('')

it('writes one line of JSON per event, whatever the text', () => {
  logInfo('A picture is ready', { generationId: 'a\nb\u2028"}{', provider: 'reapi', tookMs: 12 })
  expect(logged().match(/\n/g)).toHaveLength(1)
  expect(JSON.parse(logged())).toMatchObject({
    level: 'info',
    message: 'A picture is ready',
    generationId: 'a\nb\u2028"}{',
    tookMs: 12,
  })
})

it('lets only named fields of plain types pass', () => {
  const careless = {
    prompt: canary,
    apiKey: canary,
    status: { canary },
    code: [canary],
    attempt: 2,
  }
  logInfo('Careless', careless as unknown as LogFields)
  expect(logged()).not.toContain(canary)
  expect(JSON.parse(logged())).toMatchObject({ attempt: 2 })
})

it('tells where an error happened and of which kind, but not what it says', () => {
  const cause = Object.assign(new Error(`connect with ${canary}`), { code: 'ECONNREFUSED' })
  const error = new TypeError(`Invalid header Bearer ${canary}\n    at ${canary}`, { cause })
  logError('A step failed', error, { requestId: 'r-1' })
  expect(logged()).not.toContain(canary)
  expect(JSON.parse(logged())).toMatchObject({
    level: 'error',
    requestId: 'r-1',
    error: { name: 'TypeError', cause: { code: 'ECONNREFUSED' } },
  })
  expect(JSON.parse(logged()).error.at[0]).toContain('log.test.ts')
})

it.each([canary, null, undefined, { message: canary }, [canary]])(
  'survives something thrown that is no error: %j',
  (thrown) => {
    logError('Odd', thrown)
    expect(logged()).not.toContain(canary)
  },
)

it('does not follow causes without end', () => {
  const error = new Error('loop')
  error.cause = error
  logError('Loop', error)
  expect(lines).toHaveLength(1)
})

it.each([
  [`https://host/a.png?Signature=${canary}&x=1 gone`, 'https://host/a.png gone'],
  [`(https://host/a#${canary})`, '(https://host/a)'],
  [`postgresql://me:${canary}@db:5432/x?password=${canary}`, 'postgresql://db:5432/x'],
  [`at file:///srv/app.js?${canary}:1:2`, 'at file:///srv/app.js'],
  ['新しい絵 is ready?', '新しい絵 is ready?'],
])('strips secrets from addresses: %s', (text, stripped) => {
  expect(withoutSecrets(text)).toBe(stripped)
})
