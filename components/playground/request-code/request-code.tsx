'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CopyCode } from '@/components/playground/request-code/copy-code'
import { RequestNotes } from '@/components/playground/request-code/request-notes'
import { Dialog } from '@/components/ui/dialog'
import { Segmented } from '@/components/ui/segmented'
import { models, type ProviderId } from '@/lib/catalog/models'
import type { GenerationRequest } from '@/lib/generations/request'
import { ownCall, providerCall, type ProviderAddresses } from '@/lib/playground/snippets/call'
import { languages, snippets, type Language } from '@/lib/playground/snippets/languages'
import { countPrompts, expandPrompt } from '@/lib/playground/variables'

const languageNames: Record<Language, string> = {
  curl: 'curl',
  python: 'Python',
  javascript: 'JavaScript',
  go: 'Go',
}
/** Variables are a matter of the page: no provider knows of them. */
function firstPrompt(prompt: string): string {
  const expansion = expandPrompt(prompt)
  return 'prompts' in expansion ? (expansion.prompts[0] ?? prompt) : prompt
}

const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }))

/** The current settings as a request that runs elsewhere; load this file late. */
export function RequestCode({
  open,
  requests,
  addresses,
  onClose,
}: {
  open: boolean
  /** One, or one for each provider of a comparison. */
  requests: readonly GenerationRequest[]
  /** `documentedAddresses(region)`. */
  addresses: ProviderAddresses
  onClose: () => void
}) {
  const t = useTranslations('snippets')
  const [target, setTarget] = useState<'provider' | 'own'>('provider')
  const [provider, setProvider] = useState<ProviderId | null>(null)
  const [language, setLanguage] = useState<Language>('curl')
  const request = requests.find((each) => each.provider === provider) ?? requests[0]
  if (!request) return null
  const own = target === 'own'
  const one = { ...request, prompt: firstPrompt(request.prompt) }
  const call = own ? ownCall(one, location.origin) : providerCall(one, addresses)
  const code = snippets[language](call)
  const targets = [
    {
      value: 'provider',
      label: requests.length > 1 ? t('provider') : models[request.provider].name,
    },
    { value: 'own', label: t('own') },
  ] as const
  return (
    <Dialog open={open} title={t('title')} wide closeLabel={t('close')} onClose={onClose}>
      <div className="flex flex-col gap-3">
        {requests.length > 1 ? (
          <Segmented
            name="request-provider"
            label={t('compared')}
            options={requests.map((each) => ({
              value: each.provider,
              label: models[each.provider].name,
            }))}
            value={request.provider}
            onChange={setProvider}
          />
        ) : null}
        <div className="grid gap-2 sm:grid-cols-2">
          <Segmented
            name="request-target"
            label={t('target')}
            options={targets}
            value={target}
            onChange={setTarget}
          />
          <Segmented
            name="request-language"
            label={t('language')}
            options={languageOptions}
            value={language}
            onChange={setLanguage}
          />
        </div>
        <pre
          role="region"
          aria-label={t('title')}
          tabIndex={0}
          dir="ltr"
          className="max-h-[50vh] overflow-auto rounded-control border border-line bg-sunk p-3 font-mono text-small whitespace-pre"
        >
          <code>{code}</code>
        </pre>
        <div className="flex items-start justify-between gap-4">
          <RequestNotes
            request={one}
            own={own}
            keyVariable={call.keyVariable}
            prompts={countPrompts(request.prompt)}
          />
          <CopyCode code={code} />
        </div>
      </div>
    </Dialog>
  )
}
