'use client'

import { Download } from 'lucide-react'
import { useState } from 'react'
import { DownloadDialog, type DownloadWords } from '@/components/gallery/download-dialog'
import { Button } from '@/components/ui/button'

export function DownloadCollection({
  collectionId,
  label,
  words,
}: {
  collectionId: string
  label: string
  words: DownloadWords
}) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Download size={16} strokeWidth={1.75} aria-hidden="true" />
        {label}
      </Button>
      <DownloadDialog
        open={open}
        what={{ name: 'collection', value: collectionId }}
        words={words}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
