import type { SnippetCall } from '@/lib/playground/snippets/call'
import { literal } from '@/lib/playground/snippets/literal'

/** An ES module for Node 18 and later. */
export function javascriptSnippet({ url, keyVariable, body }: SnippetCall): string {
  return `const response = await fetch(${JSON.stringify(url)}, {
    method: 'POST',
    headers: {
        authorization: \`Bearer \${process.env.${keyVariable}}\`,
        'content-type': 'application/json',
    },
    body: JSON.stringify(${literal(body, { true: 'true', false: 'false' }, '    ')}),
})
const text = await response.text()
if (!response.ok) throw new Error(\`\${response.status} \${text}\`)
console.log(text)
`
}
