'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { NameForm } from '@/components/collections/name-form'
import type { ActionResult } from '@/lib/errors'

/** Makes a collection and opens it. */
export function NewCollection({
  create,
}: {
  create: (input: { name: string }) => Promise<ActionResult<{ id: string }>>
}) {
  const t = useTranslations('collections')
  const router = useRouter()

  async function submit(name: string): Promise<boolean> {
    const answer = await create({ name }).catch(() => null)
    if (answer?.ok) router.push(`/collections/${answer.data.id}`)
    return answer?.ok === true
  }

  return <NameForm action={t('create')} onSubmit={submit} />
}
