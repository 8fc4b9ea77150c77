import { ArrowLeft, Download } from 'lucide-react'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PicturePages } from '@/components/gallery/picture-pages'
import { PictureRecord } from '@/components/gallery/picture-record'
import { PictureSettings } from '@/components/gallery/picture-settings'
import { PictureStage } from '@/components/gallery/picture-stage'
import { PictureWords } from '@/components/gallery/picture-words'
import { visitorTimeZone } from '@/components/gallery/time-zone-cookie'
import { buttonClass } from '@/components/ui/button'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { PictureView } from '@/lib/gallery/view'

const section = 'border-b border-line px-4 py-4 md:px-5'
const extensions: Record<string, string> = { jpeg: 'jpg' }

/** One picture on the table, and beside it on paper all that is known of it. */
export async function PictureBoard({
  picture,
  overlay,
  review,
  filing,
  tools,
  reuse,
  activity,
}: {
  picture: PictureView
  /** Lies over the picture exactly. */
  overlay?: ReactNode
  review?: ReactNode
  /** Its tags and collections. */
  filing?: ReactNode
  tools?: ReactNode
  /** Ways back to the playground with these settings. */
  reuse?: ReactNode
  /** What happened to it. */
  activity?: ReactNode
}) {
  const t = await getTranslations('gallery.picture')
  const locale = await getLocale()
  const { id, prompt, width, height, thumbhash, format } = picture
  return (
    <div className="flex flex-1 flex-col md:min-h-0 md:flex-row">
      <div className="flex min-w-0 flex-1 flex-col bg-table px-4 pb-3 [--surface:var(--table)] sm:px-6">
        <div className="flex min-h-12 items-center gap-3">
          <Link
            href="/gallery"
            className="inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-tag text-ink-2 hover:text-ink max-sm:min-h-11"
          >
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('toGallery')}
          </Link>
          <h1 dir="auto" className="words min-w-0 flex-1 truncate text-prompt">
            {shortPrompt(prompt)}
          </h1>
          {tools}
          <PicturePages
            previousId={picture.previousId}
            nextId={picture.nextId}
            words={{ label: t('pages'), previous: t('previous'), next: t('next') }}
          />
        </div>
        <PictureStage
          key={id}
          picture={{ id, prompt, width, height, thumbhash }}
          words={{ actualSize: t('actualSize'), zoomed: t('zoomed') }}
        >
          {overlay}
        </PictureStage>
      </div>
      <aside
        aria-label={t('settings')}
        className="relative bg-paper max-md:border-t md:w-92 md:shrink-0 md:overflow-y-auto md:border-l border-line"
      >
        <section className={section}>
          <PictureWords picture={picture} />
        </section>
        {review ? <div className={section}>{review}</div> : null}
        {filing ? <div className={section}>{filing}</div> : null}
        <section className={section}>
          <h2 className="pb-1 text-small font-semibold">{t('settings')}</h2>
          <PictureSettings picture={picture} />
        </section>
        <section className={section}>
          <h2 className="pb-1 text-small font-semibold">{t('record')}</h2>
          <PictureRecord picture={picture} locale={locale} timeZone={await visitorTimeZone()} />
        </section>
        {activity ? <div className={section}>{activity}</div> : null}
        <div className="flex flex-col gap-2 p-4 md:px-5">
          {reuse ? <div className="flex flex-wrap gap-2">{reuse}</div> : null}
          <a
            href={`/api/images/${id}/original`}
            download={`${id}.${extensions[format] ?? format}`}
            className={`${buttonClass({ size: 'large' })} w-full`}
          >
            <Download size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('download')}
          </a>
        </div>
      </aside>
    </div>
  )
}
