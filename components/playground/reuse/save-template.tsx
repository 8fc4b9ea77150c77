'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { ActionResult } from '@/lib/errors'

export interface NewTemplate {
  name: string
  prompt: string
  settings: string | null
}
export type SaveTemplate = (template: NewTemplate) => Promise<ActionResult<string>>

/** Keeps the current prompt, and if wished its settings, under a name. */
export function SaveTemplateForm({
  prompt,
  settings,
  saveTemplate,
  onSaved,
}: {
  prompt: string
  /** As `writeSettings` has them. */
  settings: string
  saveTemplate: SaveTemplate
  onSaved: () => void
}) {
  const t = useTranslations('reuse')
  const [name, setName] = useState('')
  const [withSettings, setWithSettings] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const usable = name.trim() !== '' && prompt.trim() !== '' && !pending

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!usable) return
    setPending(true)
    const template = { name, prompt, settings: withSettings ? settings : null }
    const answer = await saveTemplate(template).catch(() => null)
    setPending(false)
    setFault(answer?.ok ? null : (answer?.error.message ?? t('failed')))
    if (!answer?.ok) return
    setName('')
    onSaved()
  }

  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-col gap-2">
      <p dir="auto" className="words line-clamp-2 text-body text-ink-2 wrap-anywhere">
        {prompt}
      </p>
      <TextInput
        id="template-name"
        label={t('templateName')}
        value={name}
        maxLength={80}
        error={fault}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <label className="inline-flex items-center gap-1.5 text-small text-ink-2 max-sm:min-h-11">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.target.checked)}
            className="size-4 accent-accent"
          />
          {t('templateWithSettings')}
        </label>
        <Button type="submit" disabled={!usable}>
          {t('saveTemplate')}
        </Button>
      </div>
    </form>
  )
}
