import 'server-only'
import { environment } from '@/lib/env'

/** A provider without a key is played by the sandbox; when every provider has one, the sandbox is shut. */
export function sandboxIsOpen(): boolean {
  const { reapi, modelStudio } = environment()
  return !reapi.apiKey || !modelStudio.apiKey
}
