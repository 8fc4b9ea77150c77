import { getTranslations } from 'next-intl/server'
import { Detail } from '@/components/gallery/detail'
import { SandboxMark } from '@/components/ui/sandbox-mark'
import { models } from '@/lib/catalog/models'
import type { PictureView } from '@/lib/gallery/view'

/** What was asked for, and what came of it: only the settings this provider has. */
export async function PictureSettings({ picture }: { picture: PictureView }) {
  const t = await getTranslations('gallery.picture')
  const tGallery = await getTranslations('gallery')
  const { provider, region, askedWidth, askedHeight, width, height } = picture
  const onOff = (value: boolean) => (value ? t('on') : t('off'))
  const resized = askedWidth !== null && (askedWidth !== width || askedHeight !== height)
  return (
    <dl>
      <Detail name={t('provider')}>
        <span className="inline-flex flex-wrap items-center justify-end gap-2">
          {models[provider].name}
          {picture.sandbox ? <SandboxMark label={tGallery('sandbox')} /> : null}
        </span>
      </Detail>
      <Detail name={t('model')}>{picture.model}</Detail>
      {region === 'singapore' || region === 'beijing' ? (
        <Detail name={t('region')}>{t(`regions.${region}`)}</Detail>
      ) : null}
      {picture.aspectRatio === null ? null : (
        <Detail name={t('aspectRatio')}>{picture.aspectRatio}</Detail>
      )}
      <Detail name={t('size')}>{`${width} × ${height}`}</Detail>
      {resized ? <Detail name={t('askedSize')}>{`${askedWidth} × ${askedHeight}`}</Detail> : null}
      {picture.seed === null ? null : <Detail name={t('seed')}>{picture.seed}</Detail>}
      {provider === 'reapi' ? (
        <Detail name={t('contentCheck')}>{onOff(picture.contentCheck)}</Detail>
      ) : (
        <Detail name={t('rewrite')}>{onOff(picture.rewritePrompt)}</Detail>
      )}
      {picture.negativePrompt === '' ? null : (
        <Detail name={t('negativePrompt')}>
          <span className="words" dir="auto">
            {picture.negativePrompt}
          </span>
        </Detail>
      )}
    </dl>
  )
}
