import type { WallSnapshot } from '@/components/gallery/wall-store'
import { groupByDay } from '@/lib/gallery/calendar'
import { arrange, frameRatio } from '@/lib/gallery/justified'
import type { WallPicture } from '@/lib/gallery/view'

export interface WallItem {
  index: number
  ratio: number
  /** Missing while it is fetched again. */
  picture: WallPicture | undefined
  /** The classes of widths in which its row ends with it. */
  end: string | undefined
  /** The classes in which its row is held back. */
  open: string | undefined
}

export interface WallDay {
  /** `2026-09-12`; empty on a wall without days. */
  day: string
  headed: boolean
  items: WallItem[]
  /** Pixels of rows that are not here. */
  before: number
  after: number
  /** What the last row leaves free, in heights: of each class, or of this one. */
  rest: number[] | number
}

const listed = (classes: number[] | undefined) =>
  classes && classes.length > 0 ? classes.join(' ') : undefined

/** Before the browser has measured: every row, broken for every class of widths. */
export function daysAsPainted(
  pictures: readonly WallPicture[],
  { byDay, timeZone, growing }: { byDay: boolean; timeZone: string; growing: boolean },
): WallDay[] {
  const days = byDay ? groupByDay(pictures, timeZone) : [{ day: '', items: [...pictures] }]
  let index = 0
  return days.map(({ day, items }, at) => {
    const ratios = items.map(({ width, height }) => frameRatio(width, height))
    const { endsIn, rest, openIn } = arrange(ratios)
    const open = growing && at === days.length - 1
    return {
      ...{ day, headed: byDay, before: 0, after: 0, rest },
      items: items.map((picture, place) => ({
        ...{ index: index++, ratio: ratios[place] ?? 1, picture },
        end: listed(endsIn[place]),
        open: open ? listed(openIn[place]) : undefined,
      })),
    }
  })
}

/** The rows near the window. */
export function daysInSight(
  { slice, pictures }: WallSnapshot,
  ratioOf: (index: number) => number,
): WallDay[] {
  return (slice?.days ?? []).map(({ rows, ...day }) => ({
    ...day,
    rest: rows.at(-1)?.rest ?? 0,
    items: rows.flatMap((row) =>
      row.indexes.map((index) => ({
        ...{ index, ratio: ratioOf(index), picture: pictures.get(index), open: undefined },
        end: index === row.indexes.at(-1) && row !== rows.at(-1) ? 'all' : undefined,
      })),
    ),
  }))
}
