import { Download } from 'lucide-react'
import { getFormatter, getTranslations } from 'next-intl/server'
import { QuotedWords } from '@/components/gallery/quoted-words'
import { StateLine } from '@/components/review/state-line'
import { buttonClass } from '@/components/ui/button'
import { averageColour } from '@/components/ui/placeholder'
import { formatUsd } from '@/lib/cost/money'
import type { SharedPicture } from '@/lib/share/view'

/** One picture as strangers see it, with as much as the link tells. */
export async function SharedFigure({
  picture,
  number,
  token,
  large,
}: {
  picture: SharedPicture
  number: number
  token: string
  /** The only one. */
  large: boolean
}) {
  const t = await getTranslations('share.public')
  const format = await getFormatter()
  const { id, width, height, prompt, microUsd, approved, createdAt, thumbhash } = picture
  const bytes = `/api/share/${token}/${id}`
  const image = (
    <img
      src={`${bytes}/${large ? 'preview' : 'thumb'}`}
      alt={prompt ?? t('alt', { number })}
      width={width}
      height={height}
      loading={number > 8 ? 'lazy' : 'eager'}
      style={{ backgroundColor: averageColour(thumbhash) }}
      className={large ? 'on-table mx-auto block' : 'block h-auto w-full'}
    />
  )
  return (
    <figure className={large ? 'flex flex-col gap-4' : 'mb-6 break-inside-avoid'}>
      {large ? image : <a href={`${bytes}/preview`}>{image}</a>}
      <figcaption
        className={
          large ? 'mx-auto flex w-full max-w-160 flex-col gap-3' : 'flex flex-col gap-1 pt-2'
        }
      >
        {prompt === null ? null : <QuotedWords text={prompt} />}
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2 text-small text-ink-2">
          {approved ? <StateLine state="approved" word={t('approved')} /> : null}
          {microUsd === null ? null : <span>{`${t('cost')} ${formatUsd(microUsd)}`}</span>}
          <time dateTime={createdAt}>
            {t('made', { when: format.dateTime(new Date(createdAt), { dateStyle: 'medium' }) })}
          </time>
          <a href={`${bytes}/original?download`} className={buttonClass({ size: 'small' })}>
            <Download size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('download')}
          </a>
        </span>
      </figcaption>
    </figure>
  )
}
