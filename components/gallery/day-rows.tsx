import { Fragment, useMemo } from 'react'
import { restStyle } from '@/components/gallery/ratio-style'
import { Tile } from '@/components/gallery/tile'
import styles from '@/components/gallery/wall.module.css'
import { arrange, frameRatio } from '@/lib/gallery/justified'
import type { WallPicture } from '@/lib/gallery/view'

const listed = (classes: number[] | undefined) =>
  classes && classes.length > 0 ? classes.join(' ') : undefined

/** One day: its name and its pictures, in rows. */
export function DayRows({
  day,
  name,
  pictures,
  timeZone,
  sandboxLabel,
  eagerIds,
  growing,
}: {
  /** `2026-09-12` */
  day: string
  name: string
  pictures: WallPicture[]
  timeZone: string
  sandboxLabel: string
  eagerIds: ReadonlySet<string>
  /** More pictures of this day may come: rows that they would change are held back. */
  growing: boolean
}) {
  const { endsIn, rest, openIn } = useMemo(
    () => arrange(pictures.map(({ width, height }) => frameRatio(width, height))),
    [pictures],
  )
  const heading = `day-${day}`
  const open = (index: number) => (growing ? listed(openIn[index]) : undefined)
  return (
    <section aria-labelledby={heading} data-open={open(0)} className="pb-3">
      <h2 id={heading} className="pb-2 text-body font-semibold">
        {name}
      </h2>
      <div role="list" aria-labelledby={heading} className={styles.rows}>
        {pictures.map((picture, index) => {
          const end = listed(endsIn[index])
          return (
            <Fragment key={picture.id}>
              <Tile
                picture={picture}
                timeZone={timeZone}
                sandboxLabel={sandboxLabel}
                eager={eagerIds.has(picture.id)}
                open={open(index)}
              />
              {end === undefined ? null : (
                <span aria-hidden="true" className={styles.end} data-in={end} />
              )}
            </Fragment>
          )
        })}
        <span aria-hidden="true" className={styles.rest} style={restStyle(rest)} />
      </div>
    </section>
  )
}
