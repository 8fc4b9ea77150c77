/** What was pasted or dropped, read as what it looks like. Client-safe. */
import { looksLikeCsv, readCsv, readLines, type ReadList } from '@/lib/playground/list/read-list'

export async function readListText(text: string): Promise<ReadList> {
  if (!looksLikeCsv(text)) return readLines(text)
  const { parseCsv } = await import('@/lib/playground/list/parse-csv')
  return readCsv(text, parseCsv)
}
