import { getTranslations } from 'next-intl/server'
import { ActionButton } from '@/components/settings/action-button'
import { Fact } from '@/components/settings/fact'
import { PauseNotice, type Pause } from '@/components/settings/pause-notice'
import { PriceRows, type PricedKind } from '@/components/settings/price-rows'
import { TestKeyButton } from '@/components/settings/test-key-button'
import { SandboxMark } from '@/components/ui/sandbox-mark'
import type { ProviderId } from '@/lib/catalog/models'
import type { ActionResult } from '@/lib/errors'
import type { KeyTest } from '@/lib/providers/key-test'
import type { ProviderStatus } from '@/lib/providers/registry'

export interface ProviderView {
  id: ProviderId
  name: string
  status: ProviderStatus
  hasKeyTest: boolean
  prices: PricedKind[]
  pauses: Pause[]
}

/** What an admin may do with a provider. */
export interface ProviderActions {
  testKey: () => Promise<ActionResult<KeyTest>>
  resume: (sandbox: boolean) => () => Promise<ActionResult<void>>
}

export async function ProviderCard({
  provider: { name, status, hasKeyTest, prices, pauses },
  actions,
}: {
  provider: ProviderView
  actions: ProviderActions | null
}) {
  const t = await getTranslations('settings')
  return (
    <article aria-label={name} className="flex flex-col gap-3">
      <h3 className="flex items-center gap-2.5 text-prompt font-semibold">
        {name}
        {status.sandbox ? <SandboxMark label={t('sandbox')} /> : null}
      </h3>
      {status.sandbox ? <p className="text-small text-ink-2">{t('sandboxHint')}</p> : null}
      {pauses.map((pause) => (
        <PauseNotice key={String(pause.sandbox)} pause={pause}>
          {actions ? (
            <ActionButton
              run={actions.resume(pause.sandbox)}
              label={t('resume')}
              accessibleName={t('resumeProvider', { name })}
            />
          ) : null}
        </PauseNotice>
      ))}
      <dl className="border-y border-line">
        <Fact name={t('key')}>{status.keyPresent ? t('keyPresent') : t('keyMissing')}</Fact>
        {status.region ? <Fact name={t('region')}>{t(`regionName.${status.region}`)}</Fact> : null}
        <Fact name={t('host')}>
          <code className="font-mono text-small">{status.host}</code>
          {status.baseUrlIsCustom ? (
            <span className="ml-2 text-small text-ink-2">{t('customHost')}</span>
          ) : null}
        </Fact>
        <PriceRows prices={prices} />
      </dl>
      {!hasKeyTest ? (
        <p className="text-small text-ink-2">{t('noKeyTest')}</p>
      ) : actions ? (
        <TestKeyButton test={actions.testKey} sandbox={status.sandbox} />
      ) : null}
    </article>
  )
}
