import { filterQuery, type WallFilter } from '@/lib/gallery/filter'

/** The rest of the view, for a form that changes a part of it. */
export function HiddenFilter({
  filter,
  without,
}: {
  filter: WallFilter
  without: readonly string[]
}) {
  return [...new URLSearchParams(filterQuery(filter))]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
