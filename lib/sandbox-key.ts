import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { environment } from '@/lib/env'
import { installationSecret } from '@/lib/installation-secret'

/** Where this server reaches its own sandbox, and the only origin trusted for the sandbox's results. */
export function sandboxOrigin(): string {
  return `http://127.0.0.1:${environment().port}`
}

/** The only key the sandbox accepts: made for this installation, so that its door draws for nobody else. */
export function sandboxKey(): string {
  const code = createHmac('sha256', installationSecret()).update('sandbox-key').digest('base64url')
  return `sandbox_${code}`
}

/** Takes the same time whatever was wrong, and whatever the length. */
export function isSandboxKey(candidate: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(candidate), digest(sandboxKey()))
}
