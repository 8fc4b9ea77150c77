import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { openWithPassword } from '@/app/share/actions'
import { openedLink } from '@/app/share/opened-link'
import { PasswordGate } from '@/components/share/password-gate'
import { SharedBoard } from '@/components/share/shared-board'
import { sharedTitle } from '@/components/share/shared-title'
import { ClientMessages } from '@/components/shell/client-messages'
import { database } from '@/lib/db'
import { environment } from '@/lib/env'
import { previewSize } from '@/lib/images/preview-size'
import { countView, readShared } from '@/lib/share/open'

interface Props {
  params: Promise<{ token: string }>
}

/** Once per request, for the preview tags and the page alike. */
const sharedFor = cache(async (token: string) => {
  const opened = await openedLink(token)
  if (!opened) return null
  const { link, unlocked } = opened
  return { link, view: unlocked ? await readShared(database(), link) : null }
})

/** As the visitor reached us, which is what a preview must name. */
async function origin(): Promise<string> {
  const { publicUrl } = environment()
  if (publicUrl !== undefined) return new URL(publicUrl).origin
  return `http://${(await headers()).get('host') ?? 'localhost'}`
}

const hidden = { index: false, follow: false, noarchive: true, noimageindex: true } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params
  const shared = await sharedFor(token)
  const t = await getTranslations('share.public')
  if (!shared) return { robots: hidden }
  const title = shared.view ? await sharedTitle(shared.view) : t('locked')
  const first = shared.view?.pictures[0]
  const preview = first && previewSize(first)
  const base = await origin()
  return {
    title,
    description: t('description'),
    robots: hidden,
    openGraph: {
      ...{ type: 'website', title, description: t('description'), url: `${base}/share/${token}` },
      locale: (await getLocale()) === 'zh' ? 'zh_CN' : 'en_US',
      images:
        first && preview
          ? [
              {
                url: `${base}/api/share/${token}/${first.id}/preview`,
                ...preview,
                type: 'image/webp',
                alt: first.prompt ?? title,
              },
            ]
          : [],
    },
    twitter: { card: first ? 'summary_large_image' : 'summary', title },
  }
}

export default async function SharePage({ params }: Props) {
  const { token } = await params
  const shared = await sharedFor(token)
  if (!shared) notFound()
  if (!shared.view)
    return (
      <ClientMessages namespaces={['share']}>
        <PasswordGate token={token} open={openWithPassword} />
      </ClientMessages>
    )
  await countView(database(), shared.link.id)
  return <SharedBoard token={token} view={shared.view} />
}
