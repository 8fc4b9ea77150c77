/** Who may do what. Pure and client-safe. */

export const roles = ['admin', 'creator', 'reviewer', 'viewer'] as const
export type Role = (typeof roles)[number]

/**
 * `view` the team's pictures · `generate`, and cancel or retry one's own · `review` other people's
 * pictures · `review-own` · `manage` people, providers and money.
 */
export const permissions = ['view', 'generate', 'review', 'review-own', 'manage'] as const
export type Permission = (typeof permissions)[number]

const granted: Record<Role, readonly Permission[]> = {
  admin: permissions,
  creator: ['view', 'generate', 'review-own'],
  reviewer: ['view', 'review'],
  viewer: ['view'],
}

export function can(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission)
}

/** `null` for a word that is no role: whoever carries it may do nothing. */
export function parseRole(value: string): Role | null {
  return roles.find((role) => role === value) ?? null
}
