import { cancelGeneration, createGenerations } from '@/app/actions'
import {
  markCharged,
  markNotCharged,
  pauseQueued,
  resumePolling,
  resumeQueued,
  tryAgain,
} from '@/app/generation-actions'
import { House } from '@/app/house'
import {
  listTemplates,
  removeTemplate,
  saveTemplate,
  searchPastPrompts,
} from '@/app/templates-actions'
import { Playground } from '@/components/playground/playground'
import { ClientMessages } from '@/components/shell/client-messages'
import { requireActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { systemClock } from '@/lib/clock'
import { readBudgetLeft } from '@/lib/cost/budget'
import { database } from '@/lib/db'
import { environment } from '@/lib/env'
import { installation } from '@/lib/generations/installation'
import { readGenerations } from '@/lib/generations/queries'
import { readConfirmLimits } from '@/lib/playground/confirm-limits'
import { documentedAddresses } from '@/lib/playground/snippets/call'

const actions = {
  createGenerations,
  cancelGeneration,
  pauseQueued,
  resumeQueued,
  resumePolling,
  markCharged,
  markNotCharged,
  tryAgain,
  searchPastPrompts,
  listTemplates,
  saveTemplate,
  removeTemplate,
}

export default async function PlaygroundPage() {
  const actor = await requireActor('/')
  const now = systemClock.now()
  const [{ prices, provider }, generations, budget, confirmLimits] = await Promise.all([
    installation(),
    readGenerations(database(), actor),
    readBudgetLeft(database(), actor, now),
    readConfirmLimits(database()),
  ])
  return (
    <House actor={actor} current="playground" fixed>
      <ClientMessages namespaces={['playground', 'states', 'list', 'reuse', 'snippets', 'help']}>
        <Playground
          userId={actor.userId}
          mayGenerate={can(actor.role, 'generate')}
          sandboxes={{
            reapi: provider('reapi').sandbox,
            'model-studio': provider('model-studio').sandbox,
          }}
          prices={prices}
          confirmLimits={confirmLimits}
          addresses={documentedAddresses(environment().modelStudio.region)}
          initial={{ generations, budget, serverNow: now.toISOString() }}
          actions={actions}
        />
      </ClientMessages>
    </House>
  )
}
