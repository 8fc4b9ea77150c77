/** The CSV parser. Load this file late: it is 7 kB that only a list needs. */
import Papa from 'papaparse'
import type { ParseCsv } from '@/lib/playground/list/read-list'

/** RFC 4180, with commas, semicolons or tabs, and records over several lines; what is malformed is read as well as it can be. */
export const parseCsv: ParseCsv = (text) =>
  Papa.parse<string[]>(text, { header: false, skipEmptyLines: 'greedy' }).data
