import { cancelGeneration, createGenerations } from '@/app/actions'
import { House } from '@/app/house'
import { Playground } from '@/components/playground/playground'
import { ClientMessages } from '@/components/shell/client-messages'
import { requireActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { installation } from '@/lib/generations/installation'
import { readGenerations } from '@/lib/generations/queries'

export default async function PlaygroundPage() {
  const actor = await requireActor('/')
  const { prices, provider } = await installation()
  const sandboxes = {
    reapi: provider('reapi').sandbox,
    'model-studio': provider('model-studio').sandbox,
  }
  const generations = await readGenerations(database(), actor)
  return (
    <House actor={actor} current="playground" fixed>
      <ClientMessages namespaces={['playground', 'states']}>
        <Playground
          userId={actor.userId}
          mayGenerate={can(actor.role, 'generate')}
          sandboxes={sandboxes}
          prices={prices}
          initial={{ generations, serverNow: systemClock.now().toISOString() }}
          createGenerations={createGenerations}
          cancelGeneration={cancelGeneration}
        />
      </ClientMessages>
    </House>
  )
}
