'use client'

import { Download } from 'lucide-react'
import { useRemembered } from '@/components/playground/reuse/use-remembered'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Switch } from '@/components/ui/switch'

export interface DownloadWords {
  title: string
  lead: string
  withSettings: string
  withSettingsHint: string
  download: string
  cancel: string
}

/**
 * The originals byte for byte, or with the settings written into them: a choice that is remembered. A form,
 * so that the browser itself saves the archive as a stream; an address would be too long.
 */
export function DownloadDialog({
  open,
  what,
  words,
  onClose,
}: {
  open: boolean
  what: { name: 'ids' | 'collection'; value: string }
  words: DownloadWords
  onClose: () => void
}) {
  const [withSettings, remember] = useRemembered('download-with-settings')
  return (
    <Dialog open={open} title={words.title} onClose={onClose}>
      <form method="post" action="/api/handover" onSubmit={onClose} className="flex flex-col gap-4">
        <p className="text-ink-2">{words.lead}</p>
        <input type="hidden" name={what.name} value={what.value} />
        <input type="hidden" name="settings" value={withSettings ? 'inside' : 'beside'} />
        <Switch
          id="download-with-settings"
          label={words.withSettings}
          hint={words.withSettingsHint}
          checked={withSettings}
          onChange={remember}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary">
            <Download size={16} strokeWidth={1.75} aria-hidden="true" />
            {words.download}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
