import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { startServer } from '../server'
import type { Figure } from './run'

export const title = 'First-load JavaScript: gzip of the scripts in the HTML, noModule left out'

const root = path.resolve(import.meta.dirname, '../..')

type Fetch = (address: string) => Promise<Buffer>

async function scriptBytes(page: Buffer, read: Fetch): Promise<number> {
  const tags = page.toString().match(/<script\b[^>]*>/gi) ?? []
  const sources = new Set(
    tags
      .filter((tag) => !/\bnomodule\b/i.test(tag))
      .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []),
  )
  let total = 0
  for (const source of sources) total += gzipSync(await read(source)).byteLength
  return total
}

/** The same Next, with one page that says hello: what every page costs at least. */
function buildBarePage(): string {
  const folder = path.join(root, '.next-bare-page')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'app'), { recursive: true })
  const page = 'export default function Page() { return <p>Hello</p> }\n'
  const layout =
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n'
  writeFileSync(path.join(folder, 'app/page.jsx'), page)
  writeFileSync(path.join(folder, 'app/layout.jsx'), layout)
  writeFileSync(path.join(folder, 'package.json'), '{"private":true,"type":"module"}\n')
  writeFileSync(
    path.join(folder, 'next.config.js'),
    `export default { turbopack: { root: ${JSON.stringify(root)} } }\n`,
  )
  execFileSync(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  })
  return folder
}

/** The page is prerendered: its HTML and its scripts are files. */
async function barePageBytes(): Promise<number> {
  const built = path.join(buildBarePage(), '.next')
  return scriptBytes(await readFile(path.join(built, 'server/app/index.html')), (source) =>
    readFile(path.join(built, source.replace('/_next/', ''))),
  )
}

async function signedInCookie(origin: string): Promise<string> {
  const jar = new Map<string, string>()
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const { csrfToken } = (await keep(await fetch(`${origin}/api/auth/csrf`)).json()) as {
    csrfToken: string
  }
  keep(
    await fetch(`${origin}/api/auth/callback/credentials`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookie(), origin },
      body: new URLSearchParams({
        csrfToken,
        email: 'bench@example.test',
        password: 'bench-password',
        json: 'true',
      }),
    }),
  )
  return cookie()
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`

export async function measure(): Promise<Figure[]> {
  const bare = await barePageBytes()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'z-image-bench-'))
  const server = await startServer({
    DATA_DIR: dataDir,
    ADMIN_EMAIL: 'bench@example.test',
    ADMIN_PASSWORD: 'bench-password',
  })
  try {
    await server.ready()
    const cookie = await signedInCookie(server.origin)
    const read: Fetch = async (address) =>
      Buffer.from(
        await (await fetch(new URL(address, server.origin), { headers: { cookie } })).arrayBuffer(),
      )
    const above = async (page: string) => (await scriptBytes(await read(page), read)) - bare
    return [
      { name: 'bare Next page', measured: kilobytes(bare), promised: 'the measure' },
      {
        name: 'playground above it',
        measured: kilobytes(await above('/')),
        promised: 'at most 60 kB',
      },
      {
        name: 'gallery above it',
        measured: kilobytes(await above('/gallery')),
        promised: 'at most 40 kB',
      },
    ]
  } finally {
    await server.signal('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }
}
