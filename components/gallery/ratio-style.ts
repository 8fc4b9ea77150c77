import type { CSSProperties } from 'react'

/** Numbers for the style sheet; React's own type knows no custom properties. */
export function ratioStyle(ratio: number): CSSProperties & Record<'--ratio', number> {
  return { '--ratio': Number(ratio.toFixed(4)) }
}

export function restStyle(
  rest: readonly number[],
): CSSProperties & Record<`--rest-${number}`, number> {
  return Object.fromEntries(rest.map((free, index) => [`--rest-${index}`, Number(free.toFixed(3))]))
}
