const longest = 200

/** What a list shows of people's words: one line, whole characters, nothing a database refuses. */
export function shortText(text: string): string {
  // Long texts are cut before they are looked at closely.
  const line = text
    .slice(0, longest * 8)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  const characters = [...line]
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`
}
