const mostStrings = 6
const longestString = 160

/** Straight and curly double quotes, and the quotation marks and title marks of Chinese. */
const quotes = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』|《([^》]+)》/gu

/** The words a prompt wants to see drawn: what stands in quotation marks, in order, each once. */
export function quotedWords(prompt: string): string[] {
  const found = Array.from(prompt.toWellFormed().matchAll(quotes), (match) =>
    Array.from((match.slice(1).find(Boolean) ?? '').replace(/[\s\p{C}]+/gu, ' ').trim())
      .slice(0, longestString)
      .join(''),
  )
  return [...new Set(found.filter((words) => words !== ''))].slice(0, mostStrings)
}
