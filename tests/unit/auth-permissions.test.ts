import { describe, expect, test } from 'vitest'
import { can, parseRole, permissions, roles } from '@/lib/auth/permissions'

const expected = {
  admin: { view: true, generate: true, review: true, 'review-own': true, manage: true },
  creator: { view: true, generate: true, review: false, 'review-own': true, manage: false },
  reviewer: { view: true, generate: false, review: true, 'review-own': false, manage: false },
  viewer: { view: true, generate: false, review: false, 'review-own': false, manage: false },
}

describe.each(roles)('%s', (role) => {
  test.each(permissions)('%s', (permission) => {
    expect(can(role, permission)).toBe(expected[role][permission])
  })
})

test.each(['', 'Admin', 'owner', '__proto__', 'constructor', 'admin '])('%j is no role', (word) => {
  expect(parseRole(word)).toBeNull()
})
