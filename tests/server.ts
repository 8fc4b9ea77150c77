import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const readyWithinMs = 60_000

/** What a developer's own shell may have set must not reach a server under test. */
export const emptySettings = Object.fromEntries(
  [
    'DATABASE_URL',
    'NEXTAUTH_URL',
    'NEXTAUTH_SECRET',
    'ADMIN_EMAIL',
    'ADMIN_PASSWORD',
    'REAPI_API_KEY',
    'REAPI_BASE_URL',
    'REAPI_USD_PER_IMAGE',
    'DASHSCOPE_API_KEY',
    'DASHSCOPE_BASE_URL',
    'DASHSCOPE_REGION',
    'DASHSCOPE_USD_PER_IMAGE',
    'DASHSCOPE_USD_PER_IMAGE_EXTENDED',
    'RESULT_HOSTS',
    'GITHUB_ID',
    'GITHUB_SECRET',
    'GOOGLE_ID',
    'GOOGLE_SECRET',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'S3_BUCKET',
  ].map((name) => [name, '']),
)

export interface ServerProcess {
  origin: string
  pid: number
  /** Everything it wrote so far. */
  output(): string
  /** Its exit code, or null when a signal ended it. */
  exited: Promise<number | null>
  /** Resolves when health is 200; throws, with the output, when the server ends first. */
  ready(): Promise<void>
  /** To the process alone. Resolves when it is gone. */
  signal(signal: 'SIGTERM' | 'SIGKILL' | 'SIGINT'): Promise<void>
}

export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}

/** The real server, as `npm run up` starts it, except that nothing is installed under a running test. Give DATA_DIR; without PORT it gets a free one. */
export async function startServer(given: Record<string, string>): Promise<ServerProcess> {
  const port = given.PORT ?? String(await freePort())
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...emptySettings, ...given, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  let ended = false
  const exited = once(child, 'close').then(([code]) => {
    ended = true
    return typeof code === 'number' ? code : null
  })
  const origin = `http://localhost:${port}`

  async function ready(): Promise<void> {
    const deadline = performance.now() + readyWithinMs
    while (!(await isHealthy(origin))) {
      if (ended) throw new Error(`The server ended before it was ready:\n${output}`)
      if (performance.now() > deadline) throw new Error(`The server is not ready:\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  return {
    origin,
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    ready,
    async signal(signal) {
      child.kill(signal)
      await exited
    },
  }
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).ok
  } catch {
    return false
  }
}
