/** RFC 4180, and inert in a spreadsheet: no cell can be read as a formula. */

/** Also behind spaces, and the full-width forms that some spreadsheets read as the same signs. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

export type Cell = string | number | null

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const inert = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(inert) || inert !== inert.trim()
    ? `"${inert.replaceAll('"', '""')}"`
    : inert
}

/** One record with its line end. Numbers are written as they are, text is made harmless. */
export const csvRecord = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`

/** Lets spreadsheets read the file as UTF-8, Chinese included. */
export const csvByteOrderMark = '\uFEFF'
