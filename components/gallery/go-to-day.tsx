import { getTranslations } from 'next-intl/server'
import { HiddenFilter } from '@/components/gallery/hidden-filter'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'
import type { WallFilter } from '@/lib/gallery/filter'

/** Begins the wall at a day, without leaving anything out. */
export async function GoToDay({
  filter,
  day,
  oldest,
  today,
}: {
  filter: WallFilter
  day: string | null
  oldest: string
  today: string
}) {
  const t = await getTranslations('gallery')
  return (
    <form action="/gallery" className="px-2">
      <HiddenFilter filter={filter} without={['sort']} />
      <Field id="go-to-day" label={t('goToDay')}>
        {(wiring) => (
          <div className="flex gap-2">
            <input
              {...wiring}
              type="date"
              name="day"
              required
              min={oldest}
              max={today}
              defaultValue={day ?? undefined}
              className={`${inputClass} min-w-0`}
            />
            <Button type="submit" className="shrink-0 whitespace-nowrap">
              {t('go')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  )
}
