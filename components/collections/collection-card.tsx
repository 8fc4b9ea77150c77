import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Progress } from '@/components/collections/progress'
import { Frame } from '@/components/ui/frame'
import { averageColour } from '@/components/ui/placeholder'
import type { CollectionView } from '@/lib/collections/view'
import { formatSpent } from '@/lib/cost/money'

/** A collection by its cover, uncropped, with how far it is and what it cost. */
export async function CollectionCard({ collection }: { collection: CollectionView }) {
  const t = await getTranslations('collections')
  const { id, name, cover, count, states, microUsd } = collection
  return (
    <li className="flex min-w-0 flex-col gap-2">
      <Link
        href={`/collections/${id}`}
        className="flex flex-col gap-2 outline-offset-4"
        aria-label={name}
      >
        <span className="grid h-44 place-items-center">
          {cover ? (
            <img
              src={`/api/images/${cover.id}/thumb`}
              alt={cover.prompt}
              width={cover.width}
              height={cover.height}
              style={{ backgroundColor: averageColour(cover.thumbhash) }}
              className="block max-h-44 w-auto max-w-full object-contain text-[0]"
            />
          ) : (
            <Frame kind="coming" width={4} height={3} className="h-auto w-40" />
          )}
        </span>
        <span dir="auto" className="truncate font-semibold">
          {name}
        </span>
      </Link>
      <Progress states={states} count={count} />
      <p className="flex flex-wrap justify-between gap-x-3 text-small text-ink-2">
        <span>
          {count === 0
            ? t('count', { count })
            : t('progress', { approved: states.approved, count })}
        </span>
        <span>{microUsd === 0 ? t('free') : formatSpent(microUsd)}</span>
      </p>
    </li>
  )
}
