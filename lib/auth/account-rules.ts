/** What an account's fields must be. Client-safe. */

export interface NewAccount {
  name: string
  email: string
  password: string
}

/** In code points. */
export const passwordLength = { min: 8, max: 200 } as const
export const nameLength = { max: 100 } as const
export const emailLength = { max: 254 } as const
export const tokenNameLength = { max: 60 } as const

export function codePoints(text: string): number {
  return [...text].length
}
