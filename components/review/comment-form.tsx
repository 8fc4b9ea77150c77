'use client'

import clsx from 'clsx'
import { MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type KeyboardEvent, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import { Form } from '@/components/ui/form'

/** As long as the server takes. */
const longest = 2000

/** Enter sends, Shift and Enter begins a new line. What was typed stays until the server has it. */
export function CommentForm({
  label,
  hint,
  pinned,
  focused,
  input,
  onSend,
  onPin,
  onCancel,
}: {
  /** Its accessible name. */
  label: string
  hint?: string
  /** A pin is being placed. */
  pinned?: boolean
  /** Where a person asked for it just now. */
  focused?: boolean
  input?: Ref<HTMLTextAreaElement>
  onSend: (text: string) => Promise<boolean>
  onPin?: () => void
  onCancel?: () => void
}) {
  const t = useTranslations('review')
  const id = useId()
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const empty = text.trim() === ''

  async function send(): Promise<void> {
    if (empty || sending) return
    setSending(true)
    if (await onSend(text)) setText('')
    setSending(false)
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Enter that chooses a Chinese word sends nothing.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && onCancel) onCancel()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void send()
  }

  return (
    <Form onSubmit={() => void send()} className="flex flex-col gap-2">
      <textarea
        ref={input}
        autoFocus={focused}
        id={id}
        aria-label={label}
        placeholder={hint}
        title={t('mentionHint')}
        rows={text.length > 60 ? 3 : 1}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        dir="auto"
        className={clsx(inputClass, 'resize-none')}
      />
      <div className={clsx('flex justify-end gap-2', empty && !pinned && !onCancel && 'hidden')}>
        {onPin ? (
          <Button size="small" variant="quiet" aria-pressed={pinned} onClick={onPin}>
            <MapPin size={14} strokeWidth={1.75} aria-hidden="true" />
            {t(pinned ? 'removePin' : 'pin')}
          </Button>
        ) : null}
        {onCancel ? (
          <Button size="small" variant="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : null}
        <Button size="small" type="submit" disabled={empty || sending}>
          {t('send')}
        </Button>
      </div>
    </Form>
  )
}
