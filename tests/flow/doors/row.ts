import type { Belongings } from './world'

/** How a door is knocked at. */
export interface Knock {
  /** Of the address. */
  params?: Record<string, string | string[]>
  query?: Record<string, string>
  /** Of a route. */
  body?: unknown
  form?: Record<string, string>
  /** Of an action. */
  input?: unknown
}

/**
 * What everybody hears: a status, `redirect /sign-in`, `not found`, `shown` for a page, `ok` or the code
 * of an error for an action. `foreign`: who may pass, but names what is nobody's, or somebody else's own.
 */
export interface Row {
  knock?: (ids: Belongings) => Knock
  stranger: string
  viewer: string
  member: string
  admin: string
  foreign?: string
  /** The member hears this of what is another member's, where that is not `foreign`. */
  others?: string
  /** Who names the foreign thing; default the member. */
  foreignBy?: 'viewer' | 'member' | 'admin'
}

/** Held by another file of tests, and why. */
export interface Elsewhere {
  file: string
  because: string
}

/** Only a member of the team; what they may do is the same for all of them. */
export const team = (passed: string, more: Partial<Row> = {}): Row => ({
  stranger: '401',
  viewer: passed,
  member: passed,
  admin: passed,
  ...more,
})

export const page = (address: string, more: Partial<Row> = {}): Row => ({
  stranger:
    address === '/'
      ? 'redirect /sign-in'
      : `redirect /sign-in?callbackUrl=${encodeURIComponent(address)}`,
  viewer: 'shown',
  member: 'shown',
  admin: 'shown',
  ...more,
})

const action =
  (viewer: string, member: string, admin: string) =>
  (input: (ids: Belongings) => unknown, more: Partial<Row> = {}): Row => ({
    knock: (ids) => ({ input: input(ids) }),
    stranger: 'unauthenticated',
    viewer,
    member,
    admin,
    ...more,
  })

/** By what the role must be able to do. */
export const toView = action('ok', 'ok', 'ok')
export const toGenerate = action('forbidden', 'ok', 'ok')
export const toManage = action('forbidden', 'forbidden', 'ok')
/** For people who are not signed in, too. */
export const open = (
  answer: string,
  input: (ids: Belongings) => unknown,
  more: Partial<Row> = {},
): Row => ({
  knock: (ids) => ({ input: input(ids) }),
  stranger: answer,
  viewer: answer,
  member: answer,
  admin: answer,
  ...more,
})
