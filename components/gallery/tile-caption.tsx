import { Star } from 'lucide-react'
import type { TileWords } from '@/components/gallery/words'
import { type GlyphName, StateGlyph } from '@/components/ui/state-glyph'
import { models } from '@/lib/catalog/models'
import { timeOf } from '@/lib/gallery/calendar'
import type { WallPicture } from '@/lib/gallery/view'
import type { ReviewState } from '@/lib/review/machine'

export const reviewGlyphs: Record<ReviewState, GlyphName> = {
  needs_review: 'needsReview',
  approved: 'approved',
  changes_requested: 'changesRequested',
  rejected: 'rejected',
}

/** `4.8` */
const meanOf = (hundredths: number) => (hundredths / 100).toFixed(1)

/** What is known at a glance. Words give way in a narrow one, never the signs. */
export function TileCaption({
  picture,
  timeZone,
  words,
}: {
  picture: WallPicture
  timeZone: string
  words: TileWords
}) {
  const { provider, sandbox, createdAt, frame, review, ratingMean } = picture
  return (
    <p className="mt-1 flex h-5 items-center gap-1.5 overflow-hidden text-micro whitespace-nowrap text-ink-3">
      {frame === null ? (
        <>
          <StateGlyph name={reviewGlyphs[review]} size={14} />
          <span className="sr-only">{words.review[review]}</span>
          {ratingMean === null ? null : (
            <span className="inline-flex items-center gap-0.5 text-ink-2">
              <Star size={12} strokeWidth={1.75} aria-hidden="true" />
              <span aria-hidden="true">{meanOf(ratingMean)}</span>
              <span className="sr-only">{words.rated.replace('{mean}', meanOf(ratingMean))}</span>
            </span>
          )}
        </>
      ) : (
        <>
          <StateGlyph name={frame} size={14} />
          <span className="min-w-0 truncate text-ink-2">{words.frame[frame]}</span>
        </>
      )}
      {sandbox ? (
        <>
          <StateGlyph name="sandbox" size={12} />
          <span className="font-medium text-ink-2 @max-[190px]:sr-only">{words.sandbox}</span>
        </>
      ) : null}
      <span className="min-w-0 truncate @max-[220px]:sr-only">{models[provider].name}</span>
      <time
        dateTime={createdAt}
        className="ml-auto text-ink-2 @max-[90px]:sr-only"
        suppressHydrationWarning
      >
        {timeOf(new Date(createdAt), timeZone)}
      </time>
    </p>
  )
}
