import 'server-only'
import type { ChildProcess } from 'node:child_process'
import { NotAPicture } from '../not-a-picture'
import { StorageUnavailable } from '../storage/storage'
import { decoderAnswer, type PreparedPicture } from './answer'
import { askDecoder, DecoderLost, startDecoder } from './decoder-process'
import type { DecoderJob } from './job'

/**
 * Decodes in processes of its own: a crash of the decoder, or a picture without end, costs that
 * picture one try and the server nothing.
 */
export interface Decoder {
  /**
   * Inspects and decodes `original`, writes both renditions. Throws `NotAPicture`,
   * `StorageUnavailable` for the local disk, `DecoderUnavailable`.
   */
  prepare(job: DecoderJob): Promise<PreparedPicture>
  /** Starts a process, unless one waits already: while a picture is still on its way. */
  warmUp(): void
  close(): void
}

interface Options {
  /** Processes at most, each with one picture at a time. */
  size: number
  /** For one picture, in milliseconds. */
  timeoutMs: number
  /** A process without work gives its memory back after so long. */
  idleMs: number
  start: () => Promise<ChildProcess>
}

/** Two cores are kept busy by two pictures, and none of them takes a minute. */
const defaults: Options = { size: 2, timeoutMs: 60_000, idleMs: 5 * 60_000, start: startDecoder }

function pictureFrom(answer: unknown): PreparedPicture {
  const said = decoderAnswer.safeParse(answer)
  if (!said.success) throw new DecoderLost('The decoder answered nonsense.')
  if (said.data.outcome === 'not_a_picture')
    throw new NotAPicture(said.data.reason, said.data.message)
  if (said.data.outcome === 'disk')
    throw new StorageUnavailable(`The disk answers ${said.data.code}.`)
  const { outcome: _prepared, ...picture } = said.data
  return picture
}

export function createDecoder(options: Partial<Options> = {}): Decoder {
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

  /** With a process of one's own; it stays for the next unless it broke down. */
  async function inTurn<Result>(work: (child: ChildProcess) => Promise<Result>): Promise<Result> {
    await take()
    try {
      const child = takeIdle() ?? (await fresh())
      const result = await work(child)
      leaveIdle(child)
      return result
    } finally {
      giveBack()
    }
  }

  return {
    async prepare(job) {
      try {
        return pictureFrom(await inTurn((child) => askDecoder(child, job, timeoutMs)))
      } catch (error) {
        if (!(error instanceof DecoderLost)) throw error
        throw new NotAPicture('decoder_lost', 'The decoder broke down over the picture.')
      }
    },
    warmUp() {
      // Whoever needs it next will be told what is wrong.
      if (idle.size === 0 && free > 0) inTurn(async () => undefined).catch(() => undefined)
    },
    close() {
      for (const child of idle.keys()) child.kill('SIGKILL')
    },
  }
}

const shared = globalThis as typeof globalThis & { zimageDecoder?: Decoder }

/** The one decoder of this process. */
export function decoder(): Decoder {
  return (shared.zimageDecoder ??= createDecoder())
}
