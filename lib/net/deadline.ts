import { DownloadError } from './download-error'

export interface Deadline {
  /** Its reason is always a `DownloadError` `unavailable`, whoever ends the download. */
  signal: AbortSignal
  /** Call it when the download is over, or the timer keeps running. */
  release: () => void
}

/** The end of a download from `host`: after `milliseconds` in all, or when the caller says stop. */
export function deadlineFor(host: string, milliseconds: number, stop?: AbortSignal): Deadline {
  const controller = new AbortController()
  const end = (code: string, message: string) =>
    controller.abort(new DownloadError('unavailable', code, message))
  const onStop = () => end('stopped', `The download from ${host} was stopped.`)
  const onTime = () => end('deadline', `The download from ${host} took too long.`)
  const timer = setTimeout(onTime, milliseconds)
  stop?.addEventListener('abort', onStop, { once: true })
  if (stop?.aborted) onStop()
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer)
      stop?.removeEventListener('abort', onStop)
    },
  }
}
