import { getTranslations } from 'next-intl/server'
import { restartReapiBalance } from '@/app/spend/actions'
import { BalanceFigure } from '@/components/spend/balance-figure'
import { Figure } from '@/components/spend/figure'
import { RestartBalance } from '@/components/spend/restart-balance'
import { systemClock } from '@/lib/clock'
import { readBalanceDrift } from '@/lib/cost/balance-drift'
import { database } from '@/lib/db'
import { testKey } from '@/lib/providers/key-test'
import { providerStatus } from '@/lib/providers/registry'

/** Asks reAPI while the rest of the page is already there. For admins. */
export async function LiveBalance() {
  const t = await getTranslations('spend')
  const { sandbox, host } = providerStatus('reapi')
  if (sandbox)
    return (
      <Figure name={t('balance')} value="–" aside={t('balanceSandbox')} className="md:flex-1">
        {t('balanceSandboxHint')}
      </Figure>
    )
  const answer = await testKey('reapi')
  if (answer.result !== 'works')
    return (
      <Figure name={t('balance')} value="–" aside={t('balanceRefused')} className="md:flex-1">
        {answer.result === 'undocumented' ? null : answer.message}
      </Figure>
    )
  const now = systemClock.now()
  const drift = await readBalanceDrift(database(), { host, credits: answer.credits }, now)
  return (
    <BalanceFigure drift={drift} now={now}>
      <RestartBalance
        restart={restartReapiBalance.bind(null, {})}
        label={t('driftRestart')}
        failure={t('driftFailed')}
      />
    </BalanceFigure>
  )
}
