import { getTranslations } from 'next-intl/server'
import { QuotedWords } from '@/components/gallery/quoted-words'
import { Disclosure } from '@/components/ui/disclosure'
import { StateGlyph } from '@/components/ui/state-glyph'
import type { PictureView } from '@/lib/gallery/view'

/** The prompt as typed, as rewritten and why, and what went otherwise than asked. */
export async function PictureWords({ picture }: { picture: PictureView }) {
  const t = await getTranslations('gallery.picture')
  const { prompt, promptUsed, reasoning, warnings } = picture
  const sentence = (code: string) => (code === 'prompt_cut' ? t('warning.prompt_cut') : code)
  return (
    <>
      <h2 className="pb-1 text-small font-semibold">{t('prompt')}</h2>
      <QuotedWords text={prompt} />
      {warnings.length > 0 ? (
        <ul aria-label={t('notes')} className="mt-2 flex flex-col gap-1 text-small text-ink-2">
          {warnings.map((code) => (
            <li key={code} className="flex gap-2">
              <StateGlyph name="warning" />
              <span className="wrap-anywhere">{sentence(code)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {promptUsed === null && reasoning === null ? null : (
        <Disclosure summary={t('rewritten')} className="mt-2">
          {promptUsed === null ? null : <QuotedWords text={promptUsed} />}
          {reasoning === null ? null : (
            <>
              <h3 className="pt-3 pb-1 text-small font-semibold">{t('reasoning')}</h3>
              <p dir="auto" className="text-small wrap-anywhere whitespace-pre-wrap text-ink-2">
                {reasoning}
              </p>
            </>
          )}
        </Disclosure>
      )}
    </>
  )
}
