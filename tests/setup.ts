import { afterEach, beforeEach, expect, vi } from 'vitest'
import { logTo } from '@/lib/log'

// A test that looks at the log listens to it itself.
logTo(() => undefined)

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method)
})

/** A noisy test is a failing test. One that expects noise mocks the method itself and looks at it. */
afterEach(() => {
  for (const method of methods) {
    const calls = vi.isMockFunction(console[method]) ? vi.mocked(console[method]).mock.calls : []
    expect(calls, `console.${method} was called`).toEqual([])
  }
})
