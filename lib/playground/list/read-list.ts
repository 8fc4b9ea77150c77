/** A pasted or dropped list becomes rows of cells. Pure and client-safe; the CSV parser is given, as it is loaded late. */
import { columnNamed, type ListColumn } from '@/lib/playground/list/columns'

/** One row as it was written. */
export type Cells = Partial<Record<ListColumn, string>>

export interface ReadList {
  rows: Cells[]
  /** Columns that mean nothing to us: said, never silently left out. */
  unknownColumns: string[]
  /** Columns that are there twice; the first counts. */
  repeatedColumns: string[]
}

/** Records of a CSV text, each with the cells as written. */
export type ParseCsv = (text: string) => string[][]

/** More is not a list any more, and a browser should not keep it. */
export const longestList = 500

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')
const firstLine = (text: string) => /[^\r\n]*/.exec(text.trimStart())?.[0] ?? ''

/** Does it have a heading with a prompt column? Otherwise each line is a prompt, commas and all. */
export function looksLikeCsv(text: string): boolean {
  return firstLine(withoutMark(text))
    .split(/[,;\t|]/)
    .some((heading) => columnNamed(heading.replace(/^["\s]+|["\s]+$/g, '')) === 'prompt')
}

/** One prompt a line; empty lines say nothing. */
export function readLines(text: string): ReadList {
  const rows = withoutMark(text)
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '')
    .map((prompt) => ({ prompt }))
  return { rows, unknownColumns: [], repeatedColumns: [] }
}

export function readCsv(text: string, parse: ParseCsv): ReadList {
  const [headings = [], ...records] = parse(withoutMark(text).trimStart())
  const columns = headings.map(columnNamed)
  const isFirst = columns.map((column, place) => columns.indexOf(column) === place)
  const headingsWhere = (wanted: (column: ListColumn | undefined, place: number) => boolean) =>
    headings.filter((heading, place) => heading.trim() !== '' && wanted(columns[place], place))

  const rows = records.map((record) => {
    const cells: Cells = {}
    columns.forEach((column, place) => {
      if (column && isFirst[place]) cells[column] = record[place] ?? ''
    })
    return cells
  })
  return {
    rows: rows.filter((cells) => Object.values(cells).some((cell) => cell.trim() !== '')),
    unknownColumns: headingsWhere((column) => column === undefined),
    repeatedColumns: headingsWhere((column, place) => column !== undefined && !isFirst[place]),
  }
}
