/** What reaches the log: constants, named fields of plain types, and the kind and place of an error. */
import { expect, it, onTestFinished } from 'vitest'
import { errorResponse } from '@/app/api/error-response'
import { logTo } from '@/lib/log'
import { readSources } from '../import-graph'

const sources = [...readSources(['app', 'components', 'lib', 'instrumentation.ts']).values()]
const canary = 'sk-canary-77aa'

it('every message is a constant', () => {
  const calls = sources
    .filter(({ name }) => name !== 'lib/log.ts')
    .flatMap(({ name, text }) =>
      [...text.matchAll(/\blog(?:Info|Error)\(\s*('[^']*'|"[^"]*"|[^,)]*)/g)].map(
        ([, message = '']) => ({ name, message }),
      ),
    )
  expect(calls.length).toBeGreaterThan(8)
  const constant = /^('[^'$]*'|"[^"$]*")$/
  expect(calls.filter(({ message }) => !constant.test(message.trim()))).toEqual([])
})

it('nothing is written past the log', () => {
  // Snippets are text: examples for other people's programs.
  const past = sources
    .filter(({ name }) => !name.startsWith('lib/playground/snippets/'))
    .filter(({ text }) => /\bconsole\.|process\.std(out|err)\.write/.test(text))
  // The last words of a server that cannot start, with the secrets taken out.
  expect(past.map(({ name }) => name)).toEqual(['lib/boot/boot.ts'])
})

it('an error that carries a secret in every corner leaves none of them', async () => {
  const lines: string[] = []
  const restore = logTo((_level, line) => lines.push(line))
  onTestFinished(restore)
  const cause = Object.assign(new Error(`Bearer ${canary}`), {
    code: canary.padEnd(80, 'x'),
    url: `https://cdn.reapi.ai/0.png?Signature=${canary}`,
    request: { headers: { authorization: `Bearer ${canary}` } },
  })
  const error = Object.assign(new TypeError(`postgres://me:${canary}@db/x`, { cause }), {
    meta: { prompt: canary },
    clientVersion: canary,
  })
  error.stack = `TypeError: postgres://me:${canary}@db/x\n    at fetch (https://host/a?key=${canary})`
  const told = await errorResponse(error).text()
  expect(lines).toHaveLength(1)
  expect(`${told} ${lines.join('')}`).not.toContain(canary)
  expect(JSON.parse(lines.join(''))).toMatchObject({ level: 'error', error: { name: 'TypeError' } })
})
