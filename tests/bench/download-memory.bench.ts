import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { pixels } from '../pictures'
import type { Figure } from './run'

export const title =
  'Memory of eight pictures mirrored at once: peak of the process that serves, median of five'

const samples = 5
const root = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** Noise does not compress: three bytes a pixel. The larger is the largest picture that is let in. */
const pictures = {
  '/small.png': () => pixels(840, 830).png({ compressionLevel: 1 }).toBuffer(),
  '/large.png': () => pixels(2900, 2880).png({ compressionLevel: 1 }).toBuffer(),
}

async function peakKilobytes(url: string): Promise<number> {
  const script = path.join(import.meta.dirname, 'download-memory.ts')
  const preload = ['--import', 'tsx', '--import', './scripts/outside-next.mjs']
  const { stdout } = await run(process.execPath, [...preload, script, url], { cwd: root })
  return Number(stdout)
}

async function median(url: string): Promise<number> {
  const peaks: number[] = []
  for (let i = 0; i < samples; i += 1) peaks.push(await peakKilobytes(url))
  return peaks.sort((a, b) => a - b)[samples >> 1] ?? NaN
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

export async function measure(): Promise<Figure[]> {
  const small = await pictures['/small.png']()
  const large = await pictures['/large.png']()
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'image/png')
    response.end(request.url === '/large.png' ? large : small)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('No port')
    const origin = `http://127.0.0.1:${address.port}`
    const ofSmall = await median(`${origin}/small.png`)
    const ofLarge = await median(`${origin}/large.png`)
    return [
      {
        name: `8 × ${megabytes(large.length)} against 8 × ${megabytes(small.length)}`,
        measured: `${(ofLarge / ofSmall).toFixed(2)} × (${megabytes(ofLarge * 1024)} against ${megabytes(ofSmall * 1024)})`,
        promised: 'at most 1.5 ×',
      },
    ]
  } finally {
    server.close()
  }
}
