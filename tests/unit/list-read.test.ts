import { describe, expect, it, test } from 'vitest'
import { looksLikeCsv } from '@/lib/playground/list/read-list'
import { readListText } from '@/lib/playground/list/read-text'

describe('lines', () => {
  it('are prompts, commas, quotes and all', async () => {
    const text =
      'A red mug, on stone\r\n\r\n  茶馆，晨光  \n"OPEN" in neon; wet floor\rlast one\n\n'
    expect((await readListText(text)).rows).toEqual([
      { prompt: 'A red mug, on stone' },
      { prompt: '  茶馆，晨光  ' },
      { prompt: '"OPEN" in neon; wet floor' },
      { prompt: 'last one' },
    ])
  })

  it.each(['', '\n \n\r\n', '\uFEFF'])('of nothing are no rows: %j', async (text) => {
    expect((await readListText(text)).rows).toEqual([])
  })
})

test.each([
  ['prompt', true],
  ['Prompt,Seed', true],
  ['seed;"prompt"', true],
  ['\uFEFF提示词,尺寸', true],
  ['aspect ratio\tPROMPT', true],
  ['A prompt about prompts', false],
  ['a red mug, on stone', false],
  ['', false],
])('the heading %j makes it a table: %s', (line, table) => {
  expect(looksLikeCsv(`${line}\nx,1`)).toBe(table)
})

describe('CSV', () => {
  it('is read by its headings, in any order, case and spelling', async () => {
    const text = 'Seed,Aspect Ratio,PROMPT,prompt_extend\n7,16:9,"a ""b"", c",yes\n'
    expect((await readListText(text)).rows).toEqual([
      { seed: '7', aspect_ratio: '16:9', prompt: 'a "b", c', rewrite: 'yes' },
    ])
  })

  it('keeps prompts over several lines, and skips what is empty', async () => {
    const text = 'prompt,seed\r\n"one\ntwo",1\r\n,\r\n\r\n"三\r\n四",2\r\n'
    expect((await readListText(text)).rows).toEqual([
      { prompt: 'one\ntwo', seed: '1' },
      { prompt: '三\r\n四', seed: '2' },
    ])
  })

  it.each([';', '\t'])('is read with %j between cells, as spreadsheets write it', async (sign) => {
    const text = ['\uFEFFprompt', 'size'].join(sign) + '\n' + ['a, b', '1024x1024'].join(sign)
    expect((await readListText(text)).rows).toEqual([{ prompt: 'a, b', size: '1024x1024' }])
  })

  it('names the columns it does not know, and those that are there twice', async () => {
    const read = await readListText('prompt,mood,prompt,__proto__,steps\na,b,c,d,e\n')
    expect(read).toEqual({
      rows: [{ prompt: 'a' }],
      unknownColumns: ['mood', '__proto__', 'steps'],
      repeatedColumns: ['prompt'],
    })
  })

  it('reads short and long records', async () => {
    const { rows } = await readListText('prompt,seed\nonly\nboth,1,more,and more\n')
    expect(rows).toEqual([
      { prompt: 'only', seed: '' },
      { prompt: 'both', seed: '1' },
    ])
  })

  it('survives a quote that is never closed', async () => {
    const { rows } = await readListText('prompt,seed\n"never closed,1\nnext,2\n')
    expect(rows.length).toBeGreaterThan(0)
  })
})
