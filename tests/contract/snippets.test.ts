/** Every snippet is run, in the language it is written in, against a server that looks at each byte. */
import { execFile, execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import type { GenerationRequest } from '@/lib/generations/request'
import { parseApiBody } from '@/lib/generations/api-body'
import { officialBaseUrls } from '@/lib/providers/model-studio/base-url'
import { createModelStudio } from '@/lib/providers/model-studio'
import { createReapi } from '@/lib/providers/reapi'
import { cleanPrompt } from '@/lib/catalog/prompt-rules'
import { documentedAddresses, ownCall, providerCall } from '@/lib/playground/snippets/call'
import { languages, snippets, type Language } from '@/lib/playground/snippets/languages'
import modelStudioPlain from '@/tests/recordings/model-studio/generated.json'
import reapiAccepted from '@/tests/recordings/reapi/submit-accepted.json'
import { modelStudioRequest, reapiRequest } from '../requests'
import { temporaryFolder } from '../temporary-folder'
import { useScriptedServer } from './providers/harness'
import { answerWith, type RecordedRequest } from './providers/scripted-server'

const run = promisify(execFile)
const key = 'sk-Kanarienvogel42x'

const runners: Record<
  Language,
  { command: string; version: string[]; file: string; run: string[] }
> = {
  curl: { command: 'curl', version: ['--version'], file: 'request.sh', run: ['sh'] },
  python: { command: 'python3', version: ['--version'], file: 'request.py', run: ['python3'] },
  javascript: { command: 'node', version: ['--version'], file: 'request.mjs', run: ['node'] },
  go: { command: 'go', version: ['version'], file: 'request.go', run: ['go', 'run'] },
}

function isHere({ command, version }: (typeof runners)[Language]): boolean {
  try {
    execFileSync(command, version, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const hostile = [
  `quotes " ' \` ''' """ ''' and "你好，世界"`,
  '\\ backslash \\n \\u0041 \\x41 \\\\ end\\',
  '$HOME ${HOME} $(id) `id` %s %d !! #{x} {x} {{x}} \\$',
  'line\nbreak\r\ncarriage\rtab\tbell\u0007 del\u007f nbsp\u00a0',
  'line separators \u2028\u2029 next\u0085 mark\uFEFFinside',
  '🏮👩‍👩‍👧 cafe\u0301 \u202eRTL\u202c שלום',
  '</script><!-- ]]> --data @/etc/passwd; NUL\0 lone\ud800 EOF',
].join('\n')

const requests: GenerationRequest[] = [
  reapiRequest({ prompt: hostile, aspectRatio: '16:9', contentCheck: false }),
  modelStudioRequest({
    prompt: hostile,
    negativePrompt: `${hostile} -`,
    width: 1248,
    height: 1872,
    seed: 2147483647,
    rewritePrompt: true,
  }),
  modelStudioRequest({ prompt: '-', seed: 0 }),
]

/** What makes the request that a provider is paid for. */
async function sentByAdapter(
  server: ReturnType<ReturnType<typeof useScriptedServer>>,
  request: GenerationRequest,
): Promise<RecordedRequest | undefined> {
  const settings = { baseUrl: `${server.origin}/api/v1`, apiKey: key }
  const prompt = cleanPrompt(request.prompt)
  if (request.provider === 'reapi') {
    server.behave(answerWith(200, reapiAccepted))
    await createReapi(settings).submit({ ...request, prompt })
  } else {
    server.behave(answerWith(200, modelStudioPlain))
    const negativePrompt = cleanPrompt(request.negativePrompt)
    await createModelStudio(settings).submit({
      ...request,
      prompt,
      negativePrompt,
      seed: request.seed ?? 0,
    })
  }
  return server.requests.pop()
}

describe.each(languages)('%s', (language) => {
  const server = useScriptedServer()
  const runner = runners[language]

  async function runSnippet(source: string): Promise<string> {
    const file = path.join(await temporaryFolder(), runner.file)
    await writeFile(file, source)
    const [command = '', ...args] = runner.run
    const environment = { ...process.env, GO111MODULE: 'off' }
    const { stdout } = await run(command, [...args, file], {
      env: { ...environment, REAPI_API_KEY: key, DASHSCOPE_API_KEY: key, Z_IMAGE_TOKEN: key },
    })
    return stdout
  }

  it.skipIf(!isHere(runner))(
    'sends what the adapter sends, byte for byte',
    async () => {
      for (const request of requests) {
        const expected = await sentByAdapter(server(), request)
        server().behave(answerWith(200, { id: 'task-1', answer: '好' }))
        const addresses = {
          reapi: `${server().origin}/api/v1`,
          'model-studio': `${server().origin}/api/v1`,
        }
        const output = await runSnippet(snippets[language](providerCall(request, addresses)))
        expect(output.trim()).toBe('{"id":"task-1","answer":"好"}')
        expect(server().requests).toHaveLength(1)
        const sent = server().requests.pop()
        expect(sent?.body).toBe(expected?.body)
        expect(sent).toMatchObject({ method: expected?.method, path: expected?.path })
        for (const name of ['authorization', 'content-type', 'content-length'])
          expect(sent?.headers[name], name).toBe(expected?.headers[name])
      }
    },
    120_000,
  )

  it.skipIf(!isHere(runner))(
    'sends to our own API what it takes for the same request',
    async () => {
      for (const request of requests) {
        server().behave(answerWith(200, {}))
        await runSnippet(snippets[language](ownCall(request, server().origin)))
        const sent = server().requests.pop()
        expect(sent).toMatchObject({ method: 'POST', path: '/api/v1/images/generations' })
        expect(sent?.headers.authorization).toBe(`Bearer ${key}`)
        expect(parseApiBody(JSON.parse(sent?.body ?? ''), request.requestKey)).toEqual({
          ...request,
          prompt: cleanPrompt(request.prompt),
          ...('negativePrompt' in request && {
            negativePrompt: cleanPrompt(request.negativePrompt),
          }),
        })
      }
    },
    120_000,
  )

  it.skipIf(!isHere(runner) || language === 'curl')(
    'fails with the answer in its words when it is refused',
    async () => {
      server().behave(answerWith(402, { error: { code: 20001, message: 'no credits' } }))
      const source = snippets[language](ownCall(reapiRequest(), server().origin))
      await expect(runSnippet(source)).rejects.toThrow(/402[^]*no credits/)
    },
    60_000,
  )

  it('never holds a key, only the name of its variable', () => {
    const source = snippets[language](
      providerCall(reapiRequest(), documentedAddresses('singapore')),
    )
    expect(source).toContain('REAPI_API_KEY')
    expect(source).toContain('https://reapi.ai/api/v1/images/generations')
  })
})

test.each(['singapore', 'beijing'] as const)('the address of %s is the one we use', (region) => {
  expect(documentedAddresses(region)['model-studio']).toBe(officialBaseUrls[region])
})

it('a random seed is left to chance', () => {
  const { body } = providerCall(
    modelStudioRequest({ seed: null }),
    documentedAddresses('singapore'),
  )
  expect(JSON.stringify(body)).not.toContain('seed')
})
