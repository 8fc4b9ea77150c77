import 'server-only'
import { cleanPrompt } from '@/lib/catalog/prompt-rules'

/** In UTF-16 units, as `maxLength` of an input counts. */
export const longestReason = 1000

/** What a person wrote, fit for the database: nothing it refuses, no blank edges. */
export const cleanReason = (text: string): string =>
  cleanPrompt(text.slice(0, longestReason)).trim()
