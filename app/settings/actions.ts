'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { apiTokenInput } from '@/lib/auth/account-input'
import { endAllSessions, endOwnSession } from '@/lib/auth/sessions'
import { createApiToken, revokeApiToken } from '@/lib/auth/tokens'
import { providerIds } from '@/lib/catalog/models'
import { notFound } from '@/lib/errors'
import { providerStateId } from '@/lib/generations/job'
import { resumeProvider } from '@/lib/generations/provider-state'
import { testKey } from '@/lib/providers/key-test'

const nothing = z.strictObject({})
const rowId = z.strictObject({ id: z.string().regex(/^[a-z0-9]{1,40}$/) })
const providerInput = z.strictObject({ provider: z.enum(providerIds) })
const pausedInput = providerInput.extend({ sandbox: z.boolean() })

export const testProviderKey = action('manage', providerInput, (_, { provider }) =>
  testKey(provider),
)

export const resume = action('manage', pausedInput, async (actor, { provider, sandbox }) => {
  if (!(await resumeProvider(actor, providerStateId(provider, sandbox)))) throw notFound()
  revalidatePath('/settings')
})

export const createToken = action('view', apiTokenInput, async (actor, { name }) => {
  const { token } = await createApiToken(actor.userId, name)
  revalidatePath('/settings')
  return { token }
})

export const revokeToken = action('view', rowId, async (actor, { id }) => {
  await revokeApiToken(actor, id)
  revalidatePath('/settings')
})

export const signOutSession = action('view', rowId, async (actor, { id }) => {
  await endOwnSession(actor, id)
  revalidatePath('/settings')
})

export const signOutEverywhere = action('view', nothing, (actor) => endAllSessions(actor))
