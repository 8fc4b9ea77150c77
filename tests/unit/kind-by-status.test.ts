import { describe, expect, it } from 'vitest'
import { kindByStatus } from '@/lib/providers/failed-answer'

describe('a status alone', () => {
  it.each([400, 405, 409, 413, 422])('%i refuses a submit, and leaves a job open', (status) => {
    expect(kindByStatus(status, 'submit')).toBe('refused')
    // `refused` would give the money back for a job that the provider accepted.
    expect(kindByStatus(status, 'read')).toBe('malformed')
  })
})
