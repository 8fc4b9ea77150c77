/** A sandbox of its own for one test: temporary data directory, a clock that moves by hand. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Clock } from '@/lib/clock'
import { parseEnvironment, type Environment } from '@/lib/env'
import { sandboxKey } from '@/lib/sandbox-key'
import { handleSandbox } from '@/lib/sandbox/handle'

const cache = globalThis as typeof globalThis & { zimageEnvironment?: Environment }

export class HandClock implements Clock {
  private ms = Date.parse('2026-07-01T12:00:00.000Z')
  private sleepers: { until: number; wake: () => void }[] = []

  now = () => new Date(this.ms)
  monotonic = () => this.ms
  sleep = (milliseconds: number) =>
    new Promise<void>((wake) => {
      this.sleepers.push({ until: this.ms + milliseconds, wake })
    })

  get sleeping(): number {
    return this.sleepers.length
  }

  advance(milliseconds: number) {
    this.ms += milliseconds
    for (const { until, wake } of this.sleepers) if (until <= this.ms) wake()
    this.sleepers = this.sleepers.filter(({ until }) => until > this.ms)
  }
}

export function openStage(variables: Record<string, string> = {}) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sandbox-test-'))
  const earlier = cache.zimageEnvironment
  cache.zimageEnvironment = parseEnvironment({ DATA_DIR: dataDir, PORT: '4321', ...variables })
  const clock = new HandClock()

  const call = (
    method: 'GET' | 'POST',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const target = new URL(url, 'http://127.0.0.1:4321')
    const request = new Request(target, {
      method,
      headers: {
        authorization: `Bearer ${sandboxKey()}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
    return handleSandbox(request, target.pathname.split('/').slice(2), clock)
  }

  return {
    dataDir,
    clock,
    call,
    close() {
      cache.zimageEnvironment = earlier
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type Stage = ReturnType<typeof openStage>

/** The link without its host, as the fetch of it. */
export async function collect(stage: Stage, link: string) {
  const response = await stage.call('GET', link, undefined, { authorization: '' })
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}
