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

/** What is known at a glance. Whatever finds no room in a narrow one wraps out of sight: words, never the signs. */
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
    <p className="mt-1 flex h-5 gap-1.5 overflow-hidden text-micro whitespace-nowrap text-ink-3 *:h-5">
      <span className="flex min-w-0 flex-1 flex-wrap gap-x-1.5 *:flex *:h-5 *:items-center">
        {frame === null ? (
          <>
            <span>
              <StateGlyph name={reviewGlyphs[review]} size={14} />
              <span className="sr-only">{words.review[review]}</span>
            </span>
            {ratingMean === null ? null : (
              <span className="gap-0.5 text-ink-2">
                <Star size={12} strokeWidth={1.75} aria-hidden="true" />
                <span aria-hidden="true">{meanOf(ratingMean)}</span>
                <span className="sr-only">{words.rated.replace('{mean}', meanOf(ratingMean))}</span>
              </span>
            )}
          </>
        ) : (
          <span className="min-w-0 gap-1.5 text-ink-2">
            <StateGlyph name={frame} size={14} />
            <span className="truncate">{words.frame[frame]}</span>
          </span>
        )}
        {sandbox ? (
          <>
            <span>
              <StateGlyph name="sandbox" size={12} />
            </span>
            <span className="font-medium text-ink-2">{words.sandbox}</span>
          </>
        ) : null}
        <span>{models[provider].name}</span>
      </span>
      <time dateTime={createdAt} className="flex items-center text-ink-2" suppressHydrationWarning>
        {timeOf(new Date(createdAt), timeZone)}
      </time>
    </p>
  )
}
