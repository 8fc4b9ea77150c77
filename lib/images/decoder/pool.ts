import 'server-only'
import type { ChildProcess } from 'node:child_process'
import { decoderAnswer, type DecoderAnswer } from './answer'
import { askDecoder, DecoderLost, DecoderUnavailable, startDecoder } from './decoder-process'
import type { DecoderJob } from './job'

export type PoolAnswer =
  | DecoderAnswer
  /** The decoder broke down over the picture, or did not come to an end. */
  | { outcome: 'lost' }
  /** No decoder could be had. Nothing is said about the picture. */
  | { outcome: 'unavailable'; message: string }

/**
 * The processes that decode. One pool serves every bundle of a server, and to one bundle the error
 * classes of another are strangers: so it answers, and each bundle throws for itself.
 */
export interface DecoderPool {
  ask(job: DecoderJob): Promise<PoolAnswer>
  /** Starts a process, unless one waits already: while a picture is still on its way. */
  warmUp(): void
  close(): void
}

export interface PoolOptions {
  /** Processes at most, each with one picture at a time. */
  size: number
  /** For one picture, in milliseconds. */
  timeoutMs: number
  /** A process without work gives its memory back after so long. */
  idleMs: number
  start: () => Promise<ChildProcess>
}

/** Two cores are kept busy by two pictures, and none of them takes a minute. */
const defaults: PoolOptions = {
  size: 2,
  timeoutMs: 60_000,
  idleMs: 5 * 60_000,
  start: startDecoder,
}

export function createDecoderPool(options: Partial<PoolOptions> = {}): DecoderPool {
  const { size, timeoutMs, idleMs, start } = { ...defaults, ...options }
  const idle = new Map<ChildProcess, NodeJS.Timeout>()
  const waiting: (() => void)[] = []
  let free = size

  async function take(): Promise<void> {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }

  function giveBack(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  function leaveIdle(child: ChildProcess): void {
    if (child.exitCode !== null || child.signalCode !== null) return
    idle.set(child, setTimeout(() => child.kill('SIGKILL'), idleMs).unref())
  }

  async function fresh(): Promise<ChildProcess> {
    const child = await start()
    child.once('exit', () => {
      clearTimeout(idle.get(child))
      idle.delete(child)
    })
    return child
  }

  function takeIdle(): ChildProcess | undefined {
    const [first] = idle
    if (!first) return undefined
    const [child, timer] = first
    clearTimeout(timer)
    idle.delete(child)
    return child
  }

  /** It stays for the next unless it broke down. */
  async function askOne(job: DecoderJob): Promise<DecoderAnswer> {
    const child = takeIdle() ?? (await fresh())
    const said = decoderAnswer.safeParse(await askDecoder(child, job, timeoutMs))
    if (!said.success) {
      child.kill('SIGKILL')
      throw new DecoderLost('The decoder answered nonsense.')
    }
    leaveIdle(child)
    return said.data
  }

  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    await take()
    try {
      return await work()
    } finally {
      giveBack()
    }
  }

  return {
    async ask(job) {
      try {
        return await inTurn(() => askOne(job))
      } catch (error) {
        if (error instanceof DecoderLost) return { outcome: 'lost' }
        if (error instanceof DecoderUnavailable)
          return { outcome: 'unavailable', message: error.message }
        throw error
      }
    },
    warmUp() {
      // Whoever needs it next will be told what is wrong.
      if (idle.size === 0 && free > 0)
        inTurn(async () => leaveIdle(await fresh())).catch(() => undefined)
    },
    close() {
      for (const child of idle.keys()) child.kill('SIGKILL')
    },
  }
}
