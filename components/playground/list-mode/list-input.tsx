'use client'

import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'
import { listColumns } from '@/lib/playground/list/columns'

const largestFile = 1_000_000

/** `null`: no text in UTF-8. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}

/** Where a list is typed, pasted, dropped or opened. */
export function ListInput({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useTranslations('list')
  const [fault, setFault] = useState<string | null>(null)

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    const { name } = file
    if (file.size > largestFile) return setFault(t('fileTooLarge', { name }))
    const read = await textOf(file)
    setFault(read === null ? t('fileNotText', { name }) : null)
    if (read !== null) onChange(read)
  }

  function drop(event: DragEvent): void {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void take(file)
  }

  return (
    <div
      className="flex flex-col gap-2"
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={drop}
    >
      <Field
        id="list-text"
        label={t('text')}
        hint={t('textHint', { columns: listColumns.slice(1).join(', ') })}
        error={fault}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            dir="auto"
            rows={6}
            spellCheck={false}
            value={text}
            placeholder={t('placeholder')}
            onChange={(event) => onChange(event.target.value)}
            className={`${inputClass} words resize-y`}
          />
        )}
      </Field>
      <p className="flex items-center gap-2 text-small text-ink-3">
        <Button size="small" onClick={() => document.getElementById('list-file')?.click()}>
          <FileUp size={14} strokeWidth={1.75} aria-hidden="true" />
          {t('chooseFile')}
        </Button>
        {t('orDrop')}
        <input
          id="list-file"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-label={t('chooseFile')}
          tabIndex={-1}
          className="hidden"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </p>
    </div>
  )
}
