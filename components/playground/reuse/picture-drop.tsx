'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { usePictureDrop } from '@/components/playground/reuse/use-picture-drop'
import type { ReusedSettings } from '@/lib/playground/reuse-settings'

/** Long enough to be read twice. */
const shownMs = 10_000

/** Restores the settings of a picture that is dropped anywhere on the page, and says what came of it. */
export function PictureDrop({ onRestore }: { onRestore: (settings: ReusedSettings) => void }) {
  const t = useTranslations('reuse')
  const [words, setWords] = useState('')
  const hovers = usePictureDrop(({ settings, name }) => {
    setWords(settings ? t('restored', { name }) : t('noSettings', { name }))
    if (settings) onRestore(settings)
  })
  useEffect(() => {
    if (words === '') return
    const timer = setTimeout(() => setWords(''), shownMs)
    return () => clearTimeout(timer)
  }, [words])

  return (
    <>
      {hovers ? (
        <div className="pointer-events-none fixed inset-0 z-30 grid place-items-center border-2 border-accent bg-wash/60">
          <p className="rounded-menu border border-line bg-raised px-4 py-3 text-title font-semibold shadow-menu">
            {t('dropHere')}
          </p>
        </div>
      ) : null}
      <p
        role="status"
        className={
          words === ''
            ? 'sr-only'
            : 'fixed inset-x-4 bottom-20 z-20 mx-auto w-fit max-w-120 rounded-menu border border-line bg-raised px-4 py-2 text-body shadow-menu'
        }
      >
        {words}
      </p>
    </>
  )
}
