/** How many pictures go under one glass. Client-safe. */
export const fewestCompared = 2
export const mostCompared = 6

export const isComparable = (count: number): boolean =>
  count >= fewestCompared && count <= mostCompared

export const compareHref = (ids: readonly string[]): string => `/compare?ids=${ids.join(',')}`
