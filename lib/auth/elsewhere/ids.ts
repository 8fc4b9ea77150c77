/** The other doors there can be, and what people call them. Client-safe. */
export const elsewhereIds = ['github', 'google', 'oidc'] as const
export type ElsewhereId = (typeof elsewhereIds)[number]

export function isElsewhereId(value: unknown): value is ElsewhereId {
  return elsewhereIds.some((id) => id === value)
}

/** Where the way back from elsewhere ends when something went wrong on it. */
export const failedElsewhere = '/sign-in?error=elsewhere'
