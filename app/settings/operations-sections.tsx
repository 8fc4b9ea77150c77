import { getTranslations } from 'next-intl/server'
import { releaseFromQuarantine, setProviderPace } from '@/app/generation-actions'
import { AtRestList } from '@/components/settings/at-rest-list'
import { PaceForm } from '@/components/settings/pace-form'
import { QuarantineList } from '@/components/settings/quarantine-list'
import { Section } from '@/components/settings/section'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { database } from '@/lib/db'
import { readPace, usualPace } from '@/lib/generations/pace'
import { listQuarantined, mostListed } from '@/lib/generations/quarantined'
import { mostListed as mostDamaged, readAtRest } from '@/lib/integrity/damaged'

/** How fast work is sent, and what came of it that is no picture: for those who keep this running. */
export async function OperationsSections({ actor }: { actor: Actor }) {
  if (!can(actor.role, 'manage')) return null
  const client = database()
  const [perSecond, rows, atRest] = await Promise.all([
    readPace(client, 'model-studio'),
    listQuarantined(client, actor),
    readAtRest(client, actor),
  ])
  const t = await getTranslations('operations')
  return (
    <ClientMessages namespaces={['operations']}>
      <Section id="pace" title={t('pace.title')} lead={t('pace.lead')}>
        <PaceForm
          provider="model-studio"
          perSecond={perSecond}
          usual={usualPace['model-studio']}
          save={setProviderPace}
        />
      </Section>
      <Section id="quarantine" title={t('quarantine.title')} lead={t('quarantine.lead')}>
        <QuarantineList
          rows={rows}
          most={mostListed}
          check={(id) => releaseFromQuarantine.bind(null, { id })}
        />
      </Section>
      <Section id="at-rest" title={t('atRest.title')} lead={t('atRest.lead')}>
        <AtRestList atRest={atRest} most={mostDamaged} />
      </Section>
    </ClientMessages>
  )
}
