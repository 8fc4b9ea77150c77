import type { SnippetCall } from '@/lib/playground/snippets/call'
import { curlSnippet } from '@/lib/playground/snippets/curl'
import { goSnippet } from '@/lib/playground/snippets/go'
import { javascriptSnippet } from '@/lib/playground/snippets/javascript'
import { pythonSnippet } from '@/lib/playground/snippets/python'

export const languages = ['curl', 'python', 'javascript', 'go'] as const
export type Language = (typeof languages)[number]

/** Runs as it is, once the key's variable is set. */
export const snippets: Record<Language, (call: SnippetCall) => string> = {
  curl: curlSnippet,
  python: pythonSnippet,
  javascript: javascriptSnippet,
  go: goSnippet,
}
