import { getTranslations } from 'next-intl/server'
import { changeReviewRule } from '@/app/review/actions'
import { RuleSwitches } from '@/components/review/rule-switches'
import { Section } from '@/components/settings/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { database } from '@/lib/db'
import { readReviewRules } from '@/lib/review/rules'

/** How the team decides on pictures. */
export async function RulesSection() {
  const t = await getTranslations('review')
  return (
    <Section id="review-rules" title={t('rules')} lead={t('rulesLead')}>
      <div className="max-w-140">
        <ClientMessages namespaces={['review']}>
          <RuleSwitches rules={await readReviewRules(database())} change={changeReviewRule} />
        </ClientMessages>
      </div>
    </Section>
  )
}
