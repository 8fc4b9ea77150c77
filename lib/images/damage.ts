/** What the integrity check found of a picture's files at rest. Client-safe. */
export const damages = ['missing', 'altered'] as const
export type Damage = (typeof damages)[number]

/** `null` for what is whole, or was never looked at. */
export const parseDamage = (text: string | null): Damage | null =>
  damages.find((damage) => damage === text) ?? null
