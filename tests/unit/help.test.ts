import { describe, expect, it, test } from 'vitest'
import { findCommands } from '@/components/playground/help/command'
import { helpFor } from '@/components/playground/help/help-keys'

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  repeat: false,
  ...more,
})

test.each([
  [press('?'), false, 'shortcuts'],
  [press('？'), false, 'shortcuts'],
  [press('?'), true, null],
  [press('k', { ctrlKey: true }), true, 'palette'],
  [press('K', { metaKey: true }), false, 'palette'],
  [press('k'), false, null],
  [press('k', { ctrlKey: true, altKey: true }), false, null],
  [press('k', { ctrlKey: true, isComposing: true }), false, null],
  [press('k', { ctrlKey: true, defaultPrevented: true }), false, null],
  [press('?', { repeat: true }), false, null],
  [press('?', { metaKey: true }), false, null],
])('%j, writing %s, opens %s', (pressed, writing, opens) => {
  expect(helpFor(pressed, writing)).toBe(opens)
})

describe('commands', () => {
  const commands = ['Open the gallery', '打开图库', 'Reuse settings'].map((label) => ({
    id: label,
    label,
    run: () => undefined,
  }))
  const found = (typed: string) => findCommands(commands, typed).map(({ label }) => label)

  it('are found by every word typed, in any order, case and width', () => {
    expect(found('')).toHaveLength(3)
    expect(found('GALLERY open')).toEqual(['Open the gallery'])
    expect(found('ｇａｌｌ')).toEqual(['Open the gallery'])
    expect(found('图库')).toEqual(['打开图库'])
    expect(found('.*')).toEqual([])
  })
})
