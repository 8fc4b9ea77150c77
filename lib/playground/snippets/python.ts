import type { SnippetCall } from '@/lib/playground/snippets/call'
import { literal } from '@/lib/playground/snippets/literal'

/** Python 3 with its standard library alone. */
export function pythonSnippet({ url, keyVariable, body }: SnippetCall): string {
  return `import json
import os
import urllib.error
import urllib.request

body = ${literal(body, { true: 'True', false: 'False' })}

request = urllib.request.Request(
    ${JSON.stringify(url)},
    data=json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8"),
    headers={
        "Authorization": f"Bearer {os.environ['${keyVariable}']}",
        "Content-Type": "application/json",
    },
)
try:
    with urllib.request.urlopen(request) as response:
        print(response.read().decode("utf-8"))
except urllib.error.HTTPError as error:
    raise SystemExit(f"{error.code} {error.read().decode('utf-8', 'replace')}")
`
}
