import { fork, type ChildProcess } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { decoderOf, type Decoder } from '@/lib/images/decoder/decoder'
import { DecoderUnavailable, startDecoder } from '@/lib/images/decoder/decoder-process'
import { createDecoderPool, type PoolOptions } from '@/lib/images/decoder/pool'
import { mirror, MirrorFailure, type MirrorProblem } from '@/lib/images/mirror'
import { diskStorage } from '@/lib/images/storage/disk'
import * as pictures from '../pictures'
import { temporaryFolder } from '../temporary-folder'

/** Ends with its test. Remembers every process it started. */
function watched(options: Partial<PoolOptions> = {}) {
  const started: ChildProcess[] = []
  const start = options.start ?? startDecoder
  const pool = createDecoderPool({
    ...options,
    async start() {
      const child = await start()
      started.push(child)
      return child
    },
  })
  const decoder = decoderOf(pool)
  onTestFinished(() => void started.forEach((child) => child.kill('SIGKILL')))
  return { decoder, started }
}

async function jobFor(bytes: Buffer) {
  const folder = await temporaryFolder()
  const original = path.join(folder, 'original')
  await writeFile(original, bytes)
  return { original, preview: path.join(folder, 'preview'), thumb: path.join(folder, 'thumb') }
}

async function problemWith(decoder: Decoder, finalTry = false): Promise<MirrorProblem> {
  const folder = await temporaryFolder()
  const bytes = await pictures.png()
  const request = {
    generationId: 'generation_1',
    url: 'https://cdn.reapi.ai/0.png',
    allow: () => ({ allowed: true, privateAllowed: false }),
    finalTry,
  }
  const download = async ({ file }: { file: string }) => {
    await writeFile(file, bytes)
    return { file, bytes: bytes.length, sha256: 'a'.repeat(64) }
  }
  const ground = { storage: diskStorage(folder), folder, download, decoder }
  const error = await mirror(request, ground).then(
    () => new Error('the picture was taken'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof MirrorFailure)) throw error
  return error.problem
}

/** A decoder of another mind: what it does with a job is written in `script`. */
async function stranger(script: string): Promise<ChildProcess> {
  const file = path.join(await temporaryFolder(), 'stranger.mjs')
  await writeFile(file, script)
  return fork(file, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
}

describe('a decoder that breaks down', () => {
  it('in the middle of a picture costs one try, and the next picture nothing', async () => {
    const { decoder, started } = watched({ size: 1 })
    await decoder.prepare(await jobFor(await pictures.png()))
    const [child] = started
    if (!child) throw new Error('Nothing was started')
    const send = vi.spyOn(child, 'send')
    // It holds still, so that the picture is surely in the middle when it dies.
    child.kill('SIGSTOP')
    const problem = problemWith(decoder)
    await vi.waitFor(() => expect(send).toHaveBeenCalled())
    child.kill('SIGKILL')
    expect(await problem).toEqual({
      kind: 'try_again',
      message: 'The decoder broke down over the picture.',
    })
    const next = await decoder.prepare(await jobFor(await pictures.png(50, 20)))
    expect(next).toMatchObject({ format: 'png', width: 50, height: 20 })
    expect(started).toHaveLength(2)
  })

  it('at the last try leaves the paid bytes in quarantine', async () => {
    const dies = () => stranger('process.on("message", () => process.abort())')
    const { decoder } = watched({ start: dies })
    expect(await problemWith(decoder, true)).toMatchObject({ kind: 'quarantined' })
  })

  it('while it waits for work is not asked any more', async () => {
    const { decoder, started } = watched({ size: 1 })
    await decoder.prepare(await jobFor(await pictures.png()))
    const gone = new Promise((resolve) => started[0]?.once('exit', resolve))
    started[0]?.kill('SIGKILL')
    await gone
    await decoder.prepare(await jobFor(await pictures.png()))
    expect(started).toHaveLength(2)
  })

  it.each([
    ['does not come to an end', 'process.on("message", () => setInterval(() => {}, 1000))'],
    ['ends without a word', 'process.on("message", () => process.exit(0))'],
    ['answers nonsense', 'process.on("message", () => process.send("<script>"))'],
    [
      'claims what cannot be',
      'process.on("message", () => process.send({ outcome: "prepared", format: "svg", width: -1 }))',
    ],
    [
      'quotes what it should not',
      `process.on("message", () => process.send({ outcome: "disk", code: "/secret/path" }))`,
    ],
  ])('and %s is one that broke down', async (_name, script) => {
    const { decoder } = watched({ timeoutMs: 1000, start: () => stranger(script) })
    expect(await problemWith(decoder)).toEqual({
      kind: 'try_again',
      message: 'The decoder broke down over the picture.',
    })
  })

  it('before it began says nothing about the picture', async () => {
    const start = () => Promise.reject(new DecoderUnavailable('The decoder could not be started.'))
    for (const finalTry of [false, true])
      expect(await problemWith(decoderOf(createDecoderPool({ start })), finalTry)).toEqual({
        kind: 'storage_unavailable',
        message: 'The decoder could not be started.',
      })
  })
})

describe('the decoder', () => {
  it('works on two pictures at once and keeps its processes', async () => {
    const { decoder, started } = watched()
    const bytes = await pictures.png(300, 200)
    const jobs = await Promise.all(Array.from({ length: 6 }, () => jobFor(bytes)))
    const all = await Promise.all(jobs.map((job) => decoder.prepare(job)))
    expect(new Set(all.map(({ previewSha256 }) => previewSha256)).size).toBe(1)
    expect(started).toHaveLength(2)
  })

  it('goes on after a picture that is none', async () => {
    const { decoder, started } = watched({ size: 1 })
    const page = jobFor(Buffer.from('<html><script>alert(1)</script>'))
    await expect(decoder.prepare(await page)).rejects.toMatchObject({ reason: 'format' })
    await decoder.prepare(await jobFor(await pictures.webp()))
    expect(started).toHaveLength(1)
  })

  it('says what the disk said', async () => {
    const { decoder } = watched()
    const job = await jobFor(await pictures.png())
    const nowhere = { ...job, thumb: path.join(job.original, 'no', 'folder') }
    await expect(decoder.prepare(nowhere)).rejects.toThrow('The disk answers ENOTDIR.')
  })

  it('gives its memory back when there is nothing to do', async () => {
    const { decoder, started } = watched({ idleMs: 0 })
    await decoder.prepare(await jobFor(await pictures.png()))
    await vi.waitFor(() => expect(started[0]?.signalCode).toBe('SIGKILL'))
  })

  it('is started once while the picture is on its way', async () => {
    const { decoder, started } = watched()
    decoder.warmUp()
    await vi.waitFor(() => expect(started).toHaveLength(1), 10_000)
    await decoder.prepare(await jobFor(await pictures.jpeg()))
    expect(started).toHaveLength(1)
  })

  it('knows none of our secrets, and stays when the terminal says stop', async () => {
    vi.stubEnv('REAPI_API_KEY', 'sk-canary-51c2')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { decoder, started } = watched({ size: 1 })
    await decoder.prepare(await jobFor(await pictures.png()))
    expect(await readFile(`/proc/${started[0]?.pid}/environ`, 'utf8')).not.toContain('canary')
    started[0]?.kill('SIGINT')
    started[0]?.kill('SIGTERM')
    await decoder.prepare(await jobFor(await pictures.png()))
    expect(started).toHaveLength(1)
  })
})
