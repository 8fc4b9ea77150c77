'use client'

import { CodeXml } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftStore } from '@/components/playground/draft-store'
import { requestsOf } from '@/components/playground/orders'
import { Button } from '@/components/ui/button'
import type { ProviderAddresses } from '@/lib/playground/snippets/call'

const RequestCode = dynamic(
  () =>
    import('@/components/playground/request-code/request-code').then((file) => file.RequestCode),
  { ssr: false },
)

/** The current settings as code; loaded when it is first asked for. */
export function RequestTool({
  store,
  addresses,
  open,
  onOpen,
  onClose,
}: {
  store: DraftStore
  addresses: ProviderAddresses
  open: boolean
  onOpen: () => void
  onClose: () => void
}) {
  const t = useTranslations('playground')
  const [wasOpen, setWasOpen] = useState(false)
  if (open && !wasOpen) setWasOpen(true)
  return (
    <>
      <Button variant="quiet" size="small" className="-ml-2.5 self-start" onClick={onOpen}>
        <CodeXml size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('showRequest')}
      </Button>
      {wasOpen ? (
        <RequestCode
          open={open}
          // As it is when this opens: nothing else is written while it is.
          requests={requestsOf(store.read())}
          addresses={addresses}
          onClose={onClose}
        />
      ) : null}
    </>
  )
}
