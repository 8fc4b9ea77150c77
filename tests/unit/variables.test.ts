import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  countPrompts,
  escapeVariables,
  expandPrompt,
  findVariables,
  mostPrompts,
} from '@/lib/playground/variables'

const promptsOf = (prompt: string): string[] => {
  const expansion = expandPrompt(prompt)
  if ('tooMany' in expansion) throw new Error(`${expansion.tooMany} prompts`)
  return expansion.prompts
}

test.each([
  ['{red|green|blue} mug', ['red mug', 'green mug', 'blue mug']],
  ['{a|b} {1|2}', ['a 1', 'a 2', 'b 1', 'b 2']],
  [
    '一只{黑|白}猫「{早|晚}安」',
    ['一只黑猫「早安」', '一只黑猫「晚安」', '一只白猫「早安」', '一只白猫「晚安」'],
  ],
  ['{|big }dog', ['dog', 'big dog']],
  ['{same|same}', ['same', 'same']],
  ['{🍎|👩‍👩‍👧}', ['🍎', '👩‍👩‍👧']],
  ['{one\ntwo|three}', ['one\ntwo', 'three']],
])('%j stands for %j', (prompt, prompts) => {
  expect(promptsOf(prompt)).toEqual(prompts)
})

describe('only braces that hold a bar', () => {
  test.each([
    '',
    'a mug',
    'a | b',
    'a { b',
    '} a | b {',
    '{}',
    '{mug}',
    '{"style": {"colour": "red"}}',
    'C:\\new\\folder {x}',
    'a \\| b',
    '\\\\server\\share',
    '{ never closed | at all',
    '{{{',
  ])('%j is sent as it is', (prompt) => {
    expect(promptsOf(prompt)).toEqual([prompt])
  })

  it('takes the innermost pair', () => {
    expect(promptsOf('{x {a|b} y}')).toEqual(['{x a y}', '{x b y}'])
    expect(promptsOf('{x | {a|b}')).toEqual(['{x | a', '{x | b'])
    expect(promptsOf('{"colour": "red|blue"}')).toEqual(['"colour": "red', 'blue"'])
  })
})

test.each([
  ['\\{a|b}', ['{a|b}']],
  ['{a\\|b}', ['{a|b}']],
  ['{a\\|b|c}', ['a|b', 'c']],
  ['{a\\}|b}', ['a}', 'b']],
  ['{a\\{|b}', ['a{', 'b']],
  ['\\\\{a|b}', ['\\a', '\\b']],
  ['\\\\\\{a|b}', ['\\{a|b}']],
  ['{C:\\dir|D:\\dir}', ['C:\\dir', 'D:\\dir']],
])('the escape in %j', (prompt, prompts) => {
  expect(promptsOf(prompt)).toEqual(prompts)
})

it('says where a variable stands', () => {
  const prompt = 'A {b|c} \\{d|e} {f|g}'
  expect(findVariables(prompt).map(({ start, end }) => prompt.slice(start, end))).toEqual([
    '{b|c}',
    '{f|g}',
  ])
})

it('stops at fifty, and says how many it would have been', () => {
  expect(promptsOf(`{${Array.from({ length: mostPrompts }, (_, n) => n).join('|')}}`)).toHaveLength(
    50,
  )
  expect(expandPrompt('{1|2|3}{1|2|3}{1|2|3}{1|2}')).toEqual({ tooMany: 54 })
  expect(expandPrompt('{1|2}'.repeat(2000))).toEqual({ tooMany: Infinity })
})

it('reads a text of nothing but signs in no time', () => {
  for (const signs of ['{', '{|', '\\', '}{', '|}'])
    expect(countPrompts(signs.repeat(20_000))).toBeGreaterThan(0)
})

const hostile = fc.string({
  unit: fc.constantFrom('{', '}', '|', '\\', 'a', '红', '🏮', '\n', ' '),
  maxLength: 40,
})
const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[{|}\\]/g, ''))

it('the count is the product of the options', () => {
  const variables = fc.array(fc.array(words, { minLength: 2, maxLength: 4 }), { maxLength: 3 })
  fc.assert(
    fc.property(variables, words, (lists, between) => {
      const prompt = between + lists.map((options) => `{${options.join('|')}}${between}`).join('')
      const product = lists.reduce((count, { length }) => count * length, 1)
      expect(countPrompts(prompt)).toBe(product)
      if (product <= mostPrompts) expect(promptsOf(prompt)).toHaveLength(product)
      else expect(expandPrompt(prompt)).toEqual({ tooMany: product })
    }),
  )
})

it('each prompt takes one option of every variable', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 2, maxLength: 5 }),
      words,
      words,
      (options, head, tail) => {
        expect(promptsOf(`${head}{${options.join('|')}}${tail}`)).toEqual(
          options.map((option) => head + option + tail),
        )
      },
    ),
  )
})

it('without a variable a text is sent as it is', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(promptsOf(text)).toEqual([text])
    }),
  )
})

it('an escaped text comes back as it was', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(promptsOf(escapeVariables(text))).toEqual([text])
    }),
    { numRuns: 2000 },
  )
})

it('the list and the count agree on anything', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const expansion = expandPrompt(text)
      expect('prompts' in expansion ? expansion.prompts.length : expansion.tooMany).toBe(
        countPrompts(text),
      )
    }),
    { numRuns: 2000 },
  )
})
