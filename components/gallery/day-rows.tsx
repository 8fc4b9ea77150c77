import { Fragment, useMemo } from 'react'
import { restStyle } from '@/components/gallery/ratio-style'
import { Tile } from '@/components/gallery/tile'
import styles from '@/components/gallery/wall.module.css'
import { arrange, frameRatio } from '@/lib/gallery/justified'
import type { WallPicture } from '@/lib/gallery/view'

/** The pictures of one day, in rows. */
export function DayRows({
  labelledBy,
  pictures,
  timeZone,
  sandboxLabel,
  eagerIds,
}: {
  labelledBy: string
  pictures: WallPicture[]
  timeZone: string
  sandboxLabel: string
  eagerIds: ReadonlySet<string>
}) {
  const { endsIn, rest } = useMemo(
    () => arrange(pictures.map(({ width, height }) => frameRatio(width, height))),
    [pictures],
  )
  return (
    <div role="list" aria-labelledby={labelledBy} className={styles.rows}>
      {pictures.map((picture, index) => {
        const classes = endsIn[index] ?? []
        return (
          <Fragment key={picture.id}>
            <Tile
              picture={picture}
              timeZone={timeZone}
              sandboxLabel={sandboxLabel}
              eager={eagerIds.has(picture.id)}
            />
            {classes.length > 0 ? (
              <span aria-hidden="true" className={styles.end} data-in={classes.join(' ')} />
            ) : null}
          </Fragment>
        )
      })}
      <span aria-hidden="true" className={styles.rest} style={restStyle(rest)} />
    </div>
  )
}
