import { Fragment, memo } from 'react'
import { restStyle } from '@/components/gallery/ratio-style'
import type { Ticks } from '@/components/gallery/tick'
import { Tile } from '@/components/gallery/tile'
import styles from '@/components/gallery/wall.module.css'
import type { WallBox, WallDay } from '@/components/gallery/wall-days'
import type { TileWords } from '@/components/gallery/words'
import { averageColour } from '@/components/ui/placeholder'
import { captionHeight } from '@/lib/gallery/layout'

/**
 * One day: its name and its pictures, in rows. Until the browser has measured the style sheet breaks the rows;
 * then each picture has its place, and of a long day only those near the window are here.
 */
export function DayRows({
  of: { day, headed, items, height, rest },
  name,
  timeZone,
  words,
  ticks,
  eagerIds,
}: {
  of: WallDay
  /** Of a wall without days, the wall's. */
  name: string
  timeZone: string
  words: TileWords
  ticks: Ticks
  eagerIds: ReadonlySet<string>
}) {
  return (
    <section aria-label={name} data-open={items[0]?.open} className="pb-3">
      {headed ? (
        <h2 id={`day-${day}`} className="flex h-9 items-center text-body font-semibold">
          {name}
        </h2>
      ) : null}
      <div role="list" aria-label={name} className={styles.rows} style={{ height }}>
        {items.map(({ index, picture, pending, end, open, box }) => (
          <Fragment key={index}>
            {picture && !pending ? (
              <Tile
                picture={picture}
                place={index + 1}
                timeZone={timeZone}
                words={words}
                ticks={ticks}
                eager={box !== undefined || eagerIds.has(picture.id)}
                open={open}
                {...box}
              />
            ) : (
              <Place thumbhash={picture?.thumbhash} {...box} />
            )}
            {end === undefined ? null : (
              <span aria-hidden="true" className={styles.end} data-in={end} />
            )}
          </Fragment>
        ))}
        {rest ? <span aria-hidden="true" className={styles.rest} style={restStyle(rest)} /> : null}
      </div>
    </section>
  )
}

/** The place of a picture that is drawn in a moment, that is fetched again, or that somebody took away. */
const Place = memo(function Place({
  thumbhash = '',
  left,
  top,
  width,
  height = captionHeight,
}: Partial<WallBox> & { thumbhash?: string | undefined }) {
  const backgroundColor = averageColour(thumbhash)
  return (
    <div
      aria-hidden="true"
      className="absolute bg-line/40 contain-strict"
      style={{ left, top, width, height: height - captionHeight, backgroundColor }}
    />
  )
})
