import 'server-only'
import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { readyWord, type DecoderJob } from './job'

/** Starting takes a fraction of a second; a machine under load may take much longer. */
const startMs = 60_000
const heapMegabytes = 256

/** No decoder could be had. Nothing is said about any picture. */
export class DecoderUnavailable extends Error {
  override readonly name = 'DecoderUnavailable'
}

/** The decoder ended, or was ended because its time was up, before it answered. */
export class DecoderLost extends Error {
  override readonly name = 'DecoderLost'
}

/** The next message; rejects when the process ends first, or time does, and then it is dead. */
function nextMessage(child: ChildProcess, timeoutMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const lost = () => {
      child.kill('SIGKILL')
      settle()
      reject(new DecoderLost('The decoder ended without an answer.'))
    }
    // The process itself keeps nobody awake; a question that waits for its answer does.
    const timer = setTimeout(lost, timeoutMs)
    const answered = (message: unknown) => {
      settle()
      resolve(message)
    }
    const settle = () => {
      clearTimeout(timer)
      child.off('message', answered).off('exit', lost).off('error', lost)
    }
    child.on('message', answered).on('exit', lost).on('error', lost)
  })
}

/**
 * TypeScript as it lies in the project: a bundle cannot be forked, and the loader is a dependency.
 * It gets none of our environment, and so none of our secrets. Throws `DecoderUnavailable`.
 */
export async function startDecoder(): Promise<ChildProcess> {
  const script = path.join(process.cwd(), 'lib', 'images', 'decoder', 'child.ts')
  const child = fork(/* turbopackIgnore: true */ script, [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--import', 'tsx'],
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // A failed send is told by the end of the process as well.
  child.on('error', () => undefined)
  child.unref()
  child.channel?.unref()
  try {
    if ((await nextMessage(child, startMs)) === readyWord) return child
  } catch (error) {
    throw new DecoderUnavailable('The decoder could not be started.', { cause: error })
  }
  child.kill('SIGKILL')
  throw new DecoderUnavailable('The decoder did not say that it is ready.')
}

/** One question at a time. Throws `DecoderLost`. */
export async function askDecoder(
  child: ChildProcess,
  job: DecoderJob,
  timeoutMs: number,
): Promise<unknown> {
  const answer = nextMessage(child, timeoutMs)
  child.send(job, () => undefined)
  return answer
}
