import type { WallPlaces } from '@/components/gallery/wall-places'
import type { WallSnapshot } from '@/components/gallery/wall-store'
import { groupByDay } from '@/lib/gallery/calendar'
import { arrange, frameRatio } from '@/lib/gallery/justified'
import { captionHeight, gap } from '@/lib/gallery/layout'
import type { WallPicture } from '@/lib/gallery/view'

/** Where a picture and its caption lie among those of their day, in pixels. */
export interface WallBox {
  left: number
  top: number
  width: number
  height: number
}

export interface WallItem {
  index: number
  /** Missing while it is fetched again. */
  picture: WallPicture | undefined
  /** Only its place is, in its colour. */
  pending?: boolean
  /** The classes of widths in which its row ends with it. */
  end?: string
  /** The classes in which its row is held back. */
  open?: string
  /** Once the browser has measured; the style sheet breaks the rows until then. */
  box?: WallBox
}

export interface WallDay {
  /** `2026-09-12`; empty on a wall without days. */
  day: string
  headed: boolean
  items: WallItem[]
  /** Of all its rows, here or not, in pixels; once the browser has measured. */
  height?: number
  /** What the last row leaves free in each class, in heights; until the browser has measured. */
  rest?: number[]
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
      ...{ day, headed: byDay, rest },
      items: items.map((picture, place) => ({
        ...{ index: index++, picture },
        end: listed(endsIn[place]),
        open: open ? listed(openIn[place]) : undefined,
      })),
    }
  })
}

/** The rows near the window. */
export function daysInSight(
  { slice, pictures, drawn, sight }: WallSnapshot,
  { ratioOf, isHidden }: Pick<WallPlaces, 'ratioOf' | 'isHidden'>,
): WallDay[] {
  return (slice?.days ?? []).map(({ day, headed, top, height, rows }) => ({
    ...{ day, headed, height },
    items: rows.flatMap((row) => {
      const rowHeight = row.bottom - row.top
      const inSight = row.bottom > sight[0] && row.top < sight[1]
      const items: WallItem[] = []
      let left = 0
      for (let index = row.from; index < row.to; index += 1) {
        if (isHidden(index)) continue
        const width = (rowHeight - captionHeight) * ratioOf(index)
        const box = { left, top: row.top - top, width, height: rowHeight }
        left += width + gap
        const pending = !drawn.has(index)
        if (inSight || !pending) items.push({ index, picture: pictures.get(index), pending, box })
      }
      return items
    }),
  }))
}
