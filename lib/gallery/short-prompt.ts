/** Room for a heading, in code points. */
const longest = 60

/** The beginning of a prompt on one line, cut between words where there are any, for headings and titles. Client-safe. */
export function shortPrompt(prompt: string): string {
  const line = [
    ...prompt
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ]
  if (line.length <= longest) return line.join('')
  const cut = line.slice(0, longest).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > cut.length / 2 ? lastSpace : undefined).replace(/[\s,.;:，。；：、]+$/u, '')}…`
}
