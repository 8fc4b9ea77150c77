import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { createCollection } from '@/app/collections/actions'
import { House } from '@/app/house'
import { CollectionCard } from '@/components/collections/collection-card'
import { NewCollection } from '@/components/collections/new-collection'
import { ClientMessages } from '@/components/shell/client-messages'
import { Frame } from '@/components/ui/frame'
import { requireActor } from '@/lib/auth/actor'
import { listCollections } from '@/lib/collections/queries'
import { database } from '@/lib/db'
import { mayTakePart } from '@/lib/review/rights'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collections')
  return { title: t('title') }
}

export default async function CollectionsPage() {
  const actor = await requireActor('/collections')
  const t = await getTranslations('collections')
  const collections = await listCollections(database(), actor)
  return (
    <House actor={actor} current="gallery">
      <div className="flex flex-1 flex-col gap-6 bg-table px-4 py-4 [--surface:var(--table)] sm:px-8">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div>
            <h1 className="text-title font-semibold">{t('title')}</h1>
            <p className="text-ink-2">{t('lead')}</p>
          </div>
          {mayTakePart(actor.role) ? (
            <ClientMessages namespaces={['collections']}>
              <NewCollection create={createCollection} />
            </ClientMessages>
          ) : null}
        </div>
        {collections.length === 0 ? (
          <div className="flex flex-1 flex-col items-center justify-center gap-3 py-16 text-center">
            <Frame kind="coming" width={4} height={3} className="h-auto w-44" />
            <h2 className="mt-2 text-title font-semibold">{t('emptyTitle')}</h2>
            <p className="max-w-96 text-ink-2">{t('emptyText')}</p>
          </div>
        ) : (
          <ul className="grid grid-cols-1 gap-x-6 gap-y-8 sm:grid-cols-2 md:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
            {collections.map((collection) => (
              <CollectionCard key={collection.id} collection={collection} />
            ))}
          </ul>
        )}
      </div>
    </House>
  )
}
