import 'server-only'
import { isSandboxKey } from '@/lib/sandbox-key'

export type Bearer = 'valid' | 'missing' | 'not-bearer' | 'invalid'

export function bearerOf(request: Request): Bearer {
  const header = request.headers.get('authorization')
  if (!header) return 'missing'
  const key = /^Bearer +(\S+)$/i.exec(header)?.[1]
  if (key === undefined) return 'not-bearer'
  return isSandboxKey(key) ? 'valid' : 'invalid'
}
