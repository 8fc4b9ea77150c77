'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { savePictureWithSettings } from '@/components/playground/reuse/save-file'
import { useRemembered } from '@/components/playground/reuse/use-remembered'
import { Button, buttonClass } from '@/components/ui/button'

/** The original bytes, or with the settings written into them: a choice that is remembered. */
export function DownloadPicture({ imageId }: { imageId: string }) {
  const t = useTranslations('reuse')
  const [withSettings, remember] = useRemembered('download-with-settings')
  const [note, setNote] = useState('')

  async function save(): Promise<void> {
    setNote('')
    try {
      const kept = await savePictureWithSettings(imageId)
      if (kept) setNote(t(`kept.${kept}`))
    } catch {
      setNote(t('downloadFailed'))
    }
  }

  const label = (
    <>
      <Download size={16} strokeWidth={1.75} aria-hidden="true" />
      {t('download')}
    </>
  )
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {withSettings ? (
        <Button onClick={() => void save()}>{label}</Button>
      ) : (
        <a href={`/api/images/${imageId}/original?download`} className={buttonClass()}>
          {label}
        </a>
      )}
      <label
        title={t('withSettingsHint')}
        className="inline-flex items-center gap-1.5 text-small text-ink-2 max-sm:min-h-11"
      >
        <input
          type="checkbox"
          checked={withSettings}
          onChange={(event) => remember(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('withSettings')}
      </label>
      <p role="status" className="w-full text-small text-warn empty:hidden">
        {note}
      </p>
    </div>
  )
}
