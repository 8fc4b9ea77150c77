import type { SnippetCall } from '@/lib/playground/snippets/call'

/** No raw string may hold these: the first ends it, and a compiler takes the second for the beginning of a file. */
const apart: Record<string, string> = { '`': '"`"', '\uFEFF': '"\\ufeff"' }

/** A raw string, taken apart where it must be. JSON has escaped every control sign, the carriage return that Go would drop among them. */
function rawString(text: string): string {
  return `\`${text.replace(/[`\uFEFF]/g, (sign) => `\` + ${apart[sign]} + \``)}\``
}

/** Go with its standard library alone. */
export function goSnippet({ url, keyVariable, body }: SnippetCall): string {
  return `package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	body := ${rawString(JSON.stringify(body))}
	request, err := http.NewRequest("POST", ${JSON.stringify(url)}, strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("${keyVariable}"))
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	if response.StatusCode > 299 {
		log.Fatalf("%s %s", response.Status, answer)
	}
	fmt.Println(string(answer))
}
`
}
