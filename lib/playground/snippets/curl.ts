import type { SnippetCall } from '@/lib/playground/snippets/call'

/** For any POSIX shell: between single quotes nothing has a meaning but the quote itself. */
const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

export function curlSnippet({ url, keyVariable, body }: SnippetCall): string {
  return [
    `curl ${quote(url)} \\`,
    `  -H "Authorization: Bearer $${keyVariable}" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  --data-raw ${quote(JSON.stringify(body))}`,
    '',
  ].join('\n')
}
