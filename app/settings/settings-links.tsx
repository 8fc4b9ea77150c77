import { getTranslations } from 'next-intl/server'
import { SectionLinks } from '@/components/settings/section-links'

/** For those who manage; the page of everybody else is short. In the order of the page. */
export async function SettingsLinks() {
  const t = await getTranslations()
  const sections = [
    { id: 'providers', title: t('settings.providers') },
    { id: 'pace', title: t('operations.pace.title') },
    { id: 'quarantine', title: t('operations.quarantine.title') },
    { id: 'at-rest', title: t('operations.atRest.title') },
    { id: 'budgets', title: t('spend.settings.budgets') },
    { id: 'prices', title: t('spend.settings.prices') },
    { id: 'confirm', title: t('list.limits.title') },
    { id: 'people', title: t('people.title') },
    { id: 'review-rules', title: t('review.rules') },
    { id: 'tokens', title: t('settings.tokens') },
    { id: 'account', title: t('settings.account') },
    { id: 'audit', title: t('audit.title') },
  ]
  return <SectionLinks label={t('settings.sections')} sections={sections} />
}
