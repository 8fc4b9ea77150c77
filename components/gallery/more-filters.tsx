import { getTranslations } from 'next-intl/server'
import { HiddenFilter } from '@/components/gallery/hidden-filter'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field, inputClass } from '@/components/ui/field'
import { ratios, sizeClasses } from '@/lib/catalog/shape'
import type { FacetName } from '@/lib/gallery/facets'
import { chosenFacets, type WallFilter } from '@/lib/gallery/filter'

const fields = ['ratio', 'size', 'costFrom', 'costTo', 'from', 'to'] as const satisfies FacetName[]
type FieldName = (typeof fields)[number]

/** What is asked for by a value of one's own: a form that any browser sends to the address of the view. */
export async function MoreFilters({ filter }: { filter: WallFilter }) {
  const t = await getTranslations('gallery.more')
  const chosen = new Map(chosenFacets(filter).map(({ name, text }) => [name, text]))
  const input = (name: FieldName, attributes: object) => (
    <Field id={`filter-${name}`} label={t(name)}>
      {(wiring) => (
        <input
          {...attributes}
          {...wiring}
          name={name}
          defaultValue={chosen.get(name)}
          className={`${inputClass} min-w-0`}
        />
      )}
    </Field>
  )
  const select = (name: FieldName, options: readonly { value: string; label: string }[]) => (
    <Field id={`filter-${name}`} label={t(name)}>
      {(wiring) => (
        <select
          {...wiring}
          name={name}
          defaultValue={chosen.get(name) ?? ''}
          className={inputClass}
        >
          <option value="">{t('any')}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const money = { type: 'number', min: 0, step: 'any', inputMode: 'decimal' }
  return (
    <Disclosure
      summary={t('label')}
      open={fields.some((name) => chosen.has(name))}
      className="px-2"
    >
      <form action="/gallery" className="flex flex-col gap-3 pt-1">
        <HiddenFilter filter={filter} without={fields} />
        {select(
          'ratio',
          ratios.map((value) => ({ value, label: value })),
        )}
        {select(
          'size',
          sizeClasses.map((value) => ({ value, label: t(value) })),
        )}
        <div className="grid grid-cols-2 gap-2">
          {input('costFrom', money)}
          {input('costTo', money)}
        </div>
        {input('from', { type: 'date' })}
        {input('to', { type: 'date' })}
        <Button type="submit">{t('apply')}</Button>
      </form>
    </Disclosure>
  )
}
