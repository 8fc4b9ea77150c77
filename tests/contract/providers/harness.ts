import { afterEach, beforeEach, expect } from 'vitest'
import { ProviderError, type ProviderFailure } from '@/lib/providers/errors'
import type { ImageProvider } from '@/lib/providers/provider'
import { type ScriptedServer, startScriptedServer } from './scripted-server'
import { apiKeys, type Subject } from './subjects'

/** One server for each test, closed behind it. */
export function useScriptedServer(): () => ScriptedServer {
  let server: ScriptedServer | undefined
  beforeEach(async () => {
    server = await startScriptedServer()
  })
  afterEach(() => server?.close())
  return () => {
    if (!server) throw new Error('the server runs within tests only')
    return server
  }
}

export function providerAt(
  subject: Subject,
  server: Pick<ScriptedServer, 'origin'>,
): ImageProvider {
  return subject.create({
    baseUrl: server.origin + subject.basePath,
    apiKey: apiKeys[subject.id],
  })
}

/** The failure of a call that must fail, after making sure that it gives nothing away. */
export async function failureOf(call: Promise<unknown>): Promise<ProviderFailure> {
  const error = await call.then(
    (value) => new Error(`expected a failure, got ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ProviderError)) throw error
  const everything = [
    error.message,
    error.stack,
    JSON.stringify(error.failure),
    String(error.cause),
  ]
  for (const text of everything) {
    expect(text).not.toMatch(/Kanarienvogel|Signature=|Expires=/)
  }
  return error.failure
}
