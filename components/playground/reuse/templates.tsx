'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { SaveTemplateForm, type SaveTemplate } from '@/components/playground/reuse/save-template'
import { Button } from '@/components/ui/button'
import type { ActionResult } from '@/lib/errors'
import { reuseOf, type ReusedSettings } from '@/lib/playground/reuse-settings'
import { readSettings, writeSettings, type SettingsRecord } from '@/lib/playground/settings-record'
import { countPrompts } from '@/lib/playground/variables'
import type { TemplateView } from '@/lib/templates/view'

export interface TemplateActions {
  listTemplates: (input: Record<string, never>) => Promise<ActionResult<TemplateView[]>>
  saveTemplate: SaveTemplate
  removeTemplate: (input: { id: string }) => Promise<ActionResult<void>>
}

/** What of a template goes into the draft: its words, and its settings where it has some. */
function contentOf({
  prompt,
  settings,
}: TemplateView): { prompt: string } & Partial<ReusedSettings> {
  const record = settings === null ? null : readSettings(settings)
  return record ? { ...reuseOf(record), prompt } : { prompt }
}

/** The team's templates, and a form for one more. Ask for it only while it is seen. */
export function Templates({
  current,
  actions,
  onUse,
}: {
  /** The draft's settings, to be kept with a new template. */
  current: SettingsRecord
  actions: TemplateActions
  onUse: (content: { prompt: string } & Partial<ReusedSettings>) => void
}) {
  const t = useTranslations('reuse')
  const [templates, setTemplates] = useState<TemplateView[] | 'failed' | null>(null)
  const [reads, setReads] = useState(0)
  const { listTemplates } = actions

  useEffect(() => {
    let shown = true
    listTemplates({}).then(
      (answer) => shown && setTemplates(answer.ok ? answer.data : 'failed'),
      () => shown && setTemplates('failed'),
    )
    return () => {
      shown = false
    }
  }, [listTemplates, reads])

  const reread = () => setReads(reads + 1)
  return (
    <div className="flex flex-col gap-4">
      {current.prompt.trim() === '' ? null : (
        <SaveTemplateForm
          prompt={current.prompt}
          settings={writeSettings(current)}
          saveTemplate={actions.saveTemplate}
          onSaved={reread}
        />
      )}
      <div role="status" className="text-small text-ink-3 empty:hidden">
        {templates === null ? t('loading') : null}
        {templates === 'failed' ? t('failed') : null}
        {templates?.length === 0 ? t('templatesEmpty') : null}
      </div>
      {templates === null || templates === 'failed' ? null : (
        <ul className="flex max-h-[50vh] flex-col overflow-y-auto">
          {templates.map((template) => {
            const { id, name, prompt, author, mine, settings } = template
            const count = countPrompts(prompt)
            return (
              <li key={id} className="flex items-start gap-2 border-t border-line first:border-t-0">
                <button
                  type="button"
                  onClick={() => onUse(contentOf(template))}
                  className="min-w-0 flex-1 rounded-tag px-1 py-2 text-left hover:bg-sunk"
                >
                  <span className="block text-body font-semibold wrap-anywhere">{name}</span>
                  <span dir="auto" className="words line-clamp-2 text-body wrap-anywhere">
                    {prompt}
                  </span>
                  <span className="text-small text-ink-3">
                    {[
                      t('by', { author: author ?? t('formerMember') }),
                      count > 1 ? t('variableCount', { count }) : '',
                      settings === null ? '' : t('hasSettings'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </button>
                {mine ? (
                  <Button
                    variant="quiet"
                    size="small"
                    className="mt-2"
                    aria-label={t('removeNamed', { name })}
                    title={t('remove')}
                    onClick={() => void actions.removeTemplate({ id }).then(reread, reread)}
                  >
                    <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
                  </Button>
                ) : null}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
