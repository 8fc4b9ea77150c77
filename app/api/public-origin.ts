import 'server-only'
import { environment } from '@/lib/env'

/** Where the caller reaches us: as configured, else as it just did. */
export function publicOrigin(request: Request): string {
  const { publicUrl } = environment()
  if (publicUrl !== undefined) return new URL(publicUrl).origin
  const host = request.headers.get('host')
  return host === null ? new URL(request.url).origin : `http://${host}`
}
