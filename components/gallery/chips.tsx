import { X } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { models } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { FacetName } from '@/lib/gallery/facets'
import { chosenFacets, everything, type WallFilter, wallHref } from '@/lib/gallery/filter'
import type { NamedCount, WallCounts } from '@/lib/gallery/view'

const nameIn = (counts: readonly NamedCount[], value: string | null) =>
  counts.find((each) => each.value === value)?.name

/** What is chosen, in words; each leads to the view without it. */
export async function Chips({ filter, counts }: { filter: WallFilter; counts: WallCounts }) {
  const t = await getTranslations('gallery')
  const review = await getTranslations('review.state')
  const chosen = chosenFacets(filter)
  if (chosen.length === 0 && filter.q === '') return null

  function wordsOf(name: FacetName, text: string): string {
    if (filter.provider && name === 'provider') return models[filter.provider].name
    if (filter.state && name === 'state') return t(`frame.${filter.state}`)
    if (filter.review && name === 'review') return review(filter.review)
    if (filter.shape && name === 'shape') return t(`shape.${filter.shape}`)
    if (filter.size && name === 'size') return t(`more.${filter.size}`)
    if (filter.rating && name === 'rating') return t('rating.atLeast', { stars: filter.rating })
    if (name === 'author') return nameIn(counts.author, filter.author) ?? t('nobody')
    if (name === 'collection') return nameIn(counts.collection, filter.collection) ?? t('nothing')
    if (name === 'rewritten') return t(filter.rewritten ? 'rewriting.with' : 'rewriting.without')
    if (name === 'costFrom') return t('chip.costFrom', { amount: formatUsd(filter.costFrom ?? 0) })
    if (name === 'costTo') return t('chip.costTo', { amount: formatUsd(filter.costTo ?? 0) })
    if (name === 'from') return t('chip.from', { day: text })
    if (name === 'to') return t('chip.to', { day: text })
    return text
  }

  const clear: WallFilter = { ...everything, sort: filter.sort, trash: filter.trash }
  return (
    <>
      <ul aria-label={t('chosen')} className="flex min-w-0 flex-wrap gap-2">
        {filter.q === '' ? null : (
          <Chip
            words={t('chip.words', { words: filter.q })}
            href={wallHref({ ...filter, q: '' })}
            remove={t('remove', { name: filter.q })}
          />
        )}
        {chosen.map(({ name, text }) => {
          const words = wordsOf(name, text)
          return (
            <Chip
              key={name}
              words={words}
              href={wallHref({ ...filter, [name]: null })}
              remove={t('remove', { name: words })}
            />
          )
        })}
      </ul>
      <Link href={wallHref(clear)} className="text-ink-2 underline-offset-4 hover:underline">
        {t('clear')}
      </Link>
    </>
  )
}

function Chip({ words, href, remove }: { words: string; href: string; remove: string }) {
  return (
    <li className="flex h-7 min-w-0 items-center rounded-tag bg-raised pl-2.5 text-small max-sm:h-11">
      <span dir="auto" className="truncate">
        {words}
      </span>
      <Link
        href={href}
        scroll={false}
        prefetch={false}
        aria-label={remove}
        title={remove}
        className="grid size-7 shrink-0 place-items-center rounded-tag text-ink-2 hover:text-ink max-sm:size-11"
      >
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </Link>
    </li>
  )
}
