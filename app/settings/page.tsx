import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { House } from '@/app/house'
import {
  createToken,
  resume,
  revokeToken,
  signOutEverywhere,
  signOutSession,
  testProviderKey,
} from '@/app/settings/actions'
import { AuditSection } from '@/app/settings/audit-section'
import { MoneySections } from '@/app/settings/money-sections'
import { OperationsSections } from '@/app/settings/operations-sections'
import { PasswordPart } from '@/app/settings/password-part'
import { PeopleSection } from '@/app/settings/people-section'
import { providerViews } from '@/app/settings/provider-views'
import { RulesSection } from '@/app/settings/rules-section'
import { SettingsLinks } from '@/app/settings/settings-links'
import { ActionButton } from '@/components/settings/action-button'
import { Fact } from '@/components/settings/fact'
import { NewTokenForm } from '@/components/settings/new-token-form'
import { ProviderCard } from '@/components/settings/provider-card'
import { Section } from '@/components/settings/section'
import { SessionList } from '@/components/settings/session-list'
import { TokenList } from '@/components/settings/token-list'
import { ClientMessages } from '@/components/shell/client-messages'
import { requireActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { listSessions } from '@/lib/auth/sessions'
import { listApiTokens } from '@/lib/auth/tokens'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function SettingsPage({
  searchParams,
}: {
  searchParams: Promise<{ audit?: string | string[] }>
}) {
  const { audit } = await searchParams
  const actor = await requireActor('/settings')
  const t = await getTranslations('settings')
  const shell = await getTranslations('shell')
  const [providers, tokens, sessions] = await Promise.all([
    providerViews(),
    listApiTokens(actor),
    listSessions(actor),
  ])
  const manages = can(actor.role, 'manage')
  return (
    <House actor={actor} current="settings">
      <ClientMessages namespaces={['settings']}>
        <div className="mx-auto w-full max-w-240 px-4 py-8 sm:px-8">
          <h1 className="text-title font-semibold">{t('title')}</h1>
          {manages ? <SettingsLinks /> : null}
          <Section id="providers" title={t('providers')} lead={t('providersLead')}>
            {providers.map((provider) => (
              <ProviderCard
                key={provider.id}
                provider={provider}
                actions={
                  manages
                    ? {
                        testKey: testProviderKey.bind(null, { provider: provider.id }),
                        resume: (sandbox) => resume.bind(null, { provider: provider.id, sandbox }),
                      }
                    : null
                }
              />
            ))}
          </Section>
          <OperationsSections actor={actor} />
          <MoneySections actor={actor} />
          {manages ? <PeopleSection actor={actor} /> : null}
          {manages ? <RulesSection /> : null}
          <Section id="tokens" title={t('tokens')} lead={t('tokensLead')}>
            <NewTokenForm create={createToken} />
            <TokenList tokens={tokens} revoke={(id) => revokeToken.bind(null, { id })} />
          </Section>
          <Section id="account" title={t('account')}>
            <dl className="border-y border-line">
              <Fact name={t('name')}>{actor.name}</Fact>
              <Fact name={t('email')}>{actor.email}</Fact>
              <Fact name={t('role')}>{shell(`role.${actor.role}`)}</Fact>
            </dl>
            <PasswordPart actor={actor} />
            <h3 className="font-semibold">{t('sessions')}</h3>
            <SessionList
              sessions={sessions}
              currentId={actor.sessionId}
              end={(id) => signOutSession.bind(null, { id })}
            />
            <div>
              <ActionButton
                run={signOutEverywhere.bind(null, {})}
                variant="danger"
                label={t('signOutEverywhere')}
                leadsTo="/sign-in"
                confirmation={{
                  title: t('signOutEverywhereTitle'),
                  text: t('signOutEverywhereText'),
                }}
              />
            </div>
          </Section>
          {manages ? <AuditSection actor={actor} before={audit?.toString()} /> : null}
        </div>
      </ClientMessages>
    </House>
  )
}
