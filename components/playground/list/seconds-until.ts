/** Whole seconds until it is sent again; 0 once the moment is there. Pure. */
export function secondsUntil(sentAgainAt: string | null, now: number): number {
  return sentAgainAt === null ? 0 : Math.max(0, Math.ceil((Date.parse(sentAgainAt) - now) / 1000))
}
