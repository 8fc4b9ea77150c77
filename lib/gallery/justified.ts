/**
 * Rows of one height that fill the wall and crop nothing. How wide the wall is, only the browser
 * knows; so the rows are broken here for each class of widths, all breaks go into the page, and the
 * style sheet (`components/gallery/wall.module.css`) shows those of the class that applies. The first
 * paint is right without a script and nothing moves afterwards. Pure and client-safe.
 */

/**
 * How many heights wide a row should be, per class of widths. The classes end at 480, 680, 900, 1150,
 * 1450 and 1900 px, which makes rows of 150 to 240 px.
 */
export const rowCapacities = [2.1, 3.2, 4.1, 5, 6, 7.4, 9.2] as const

/** Width by height. Odder shapes are shown whole inside the nearest of these. */
const narrowest = 0.4
const widest = 4

export function frameRatio(width: number, height: number): number {
  return Math.min(widest, Math.max(narrowest, width / height))
}

/** A last row at least this full is stretched to the edge: nobody sees the difference. */
export const nearlyFull = 0.85

interface Rows {
  /** Index of the last picture of each row; the last row's own end is not listed. */
  ends: number[]
  /** What the last row leaves free, in heights. */
  rest: number
  /** Index of the first picture of a last row that more pictures would change; past the end when they would not. */
  openFrom: number
}

/**
 * A row ends where its height comes nearest to the wish, before or after the picture that crosses it.
 * Pictures added at the end change the last row only.
 */
export function breakRows(ratios: readonly number[], capacity: number): Rows {
  const ends: number[] = []
  let sum = 0
  for (const [index, ratio] of ratios.entries()) {
    const crossing = sum + ratio
    if (sum > 0 && crossing > capacity && capacity / sum <= crossing / capacity) {
      ends.push(index - 1)
      sum = 0
    }
    sum += ratio
    if (sum >= capacity && index < ratios.length - 1) {
      ends.push(index)
      sum = 0
    }
  }
  return {
    ends,
    rest: sum >= nearlyFull * capacity ? 0 : capacity - sum,
    openFrom: sum >= capacity ? ratios.length : (ends.at(-1) ?? -1) + 1,
  }
}

export interface Arrangement {
  /** For each picture the classes, by index, in which its row ends. */
  endsIn: number[][]
  /** For each class what its last row leaves free, in heights. */
  rest: number[]
  /** For each picture the classes in which more pictures would change its row. */
  openIn: number[][]
}

export function arrange(ratios: readonly number[]): Arrangement {
  const rows = rowCapacities.map((capacity) => breakRows(ratios, capacity))
  const classesWhere = (holds: (row: Rows) => boolean) =>
    rows.flatMap((row, index) => (holds(row) ? [index] : []))
  return {
    endsIn: ratios.map((_, picture) => classesWhere(({ ends }) => ends.includes(picture))),
    rest: rows.map(({ rest }) => rest),
    openIn: ratios.map((_, picture) => classesWhere(({ openFrom }) => picture >= openFrom)),
  }
}
