import { Fragment } from 'react'
import { ratioStyle, restStyle } from '@/components/gallery/ratio-style'
import type { Ticks } from '@/components/gallery/tick'
import { Tile } from '@/components/gallery/tile'
import styles from '@/components/gallery/wall.module.css'
import type { WallDay } from '@/components/gallery/wall-days'
import type { TileWords } from '@/components/gallery/words'

/** One day: its name and its pictures, in rows. Of a long one only the rows near the window, and room for the others. */
export function DayRows({
  of: { day, headed, before, items, rest, after },
  name,
  timeZone,
  words,
  ticks,
  eagerIds,
  late,
}: {
  of: WallDay
  /** Of a wall without days, the wall's. */
  name: string
  timeZone: string
  words: TileWords
  ticks: Ticks
  eagerIds: ReadonlySet<string>
  late: boolean
}) {
  return (
    <section aria-label={name} data-open={items[0]?.open} className="pb-3">
      {headed ? (
        <h2 id={`day-${day}`} className="flex h-9 items-center text-body font-semibold">
          {name}
        </h2>
      ) : null}
      <div role="list" aria-label={name} className={styles.rows}>
        <Room height={before} />
        {items.map(({ index, picture, ratio, end, open }) => (
          <Fragment key={index}>
            {picture ? (
              <Tile
                picture={picture}
                place={index + 1}
                timeZone={timeZone}
                words={words}
                ticks={ticks}
                eager={eagerIds.has(picture.id)}
                late={late}
                open={open}
              />
            ) : (
              <Gone ratio={ratio} />
            )}
            {end === undefined ? null : (
              <span aria-hidden="true" className={styles.end} data-in={end} />
            )}
          </Fragment>
        ))}
        <span aria-hidden="true" className={styles.rest} style={restStyle(rest)} />
        <Room height={after} />
      </div>
    </section>
  )
}

function Room({ height }: { height: number }) {
  return height > 0 ? <span aria-hidden="true" className={styles.room} style={{ height }} /> : null
}

/** The place of a picture that is fetched again, or that somebody took away. */
function Gone({ ratio }: { ratio: number }) {
  return (
    <div aria-hidden="true" className={styles.picture} style={ratioStyle(ratio)}>
      <div className={`${styles.frame} bg-line/40`} />
      <div className="h-9" />
    </div>
  )
}
