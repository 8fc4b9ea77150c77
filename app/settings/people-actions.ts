'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { invitationInput, passwordChangeInput } from '@/lib/auth/account-input'
import { callerAddress } from '@/lib/auth/caller-address'
import { invite, revokeInvitation } from '@/lib/auth/invitations'
import * as members from '@/lib/auth/members'
import { changeOwnPassword } from '@/lib/auth/password-change'
import { createResetLink } from '@/lib/auth/password-reset'
import { roles } from '@/lib/auth/permissions'

const rowId = z.strictObject({ id: z.string().regex(/^[a-z0-9]{1,40}$/) })

export const invitePerson = action('manage', invitationInput, async (actor, input) => {
  const made = await invite(actor, input)
  revalidatePath('/settings')
  return made
})

export const uninvitePerson = action('manage', rowId, async (actor, { id }) => {
  await revokeInvitation(actor, id)
  revalidatePath('/settings')
})

const roleInput = rowId.extend({ role: z.enum(roles) })

export const changeRole = action('manage', roleInput, async (actor, { id, role }) => {
  await members.changeRole(actor, id, role)
  revalidatePath('/settings')
})

export const disablePerson = action('manage', rowId, async (actor, { id }) => {
  await members.disableMember(actor, id)
  revalidatePath('/settings')
})

export const enablePerson = action('manage', rowId, async (actor, { id }) => {
  await members.enableMember(actor, id)
  revalidatePath('/settings')
})

export const removePerson = action('manage', rowId, async (actor, { id }) => {
  await members.removeMember(actor, id)
  revalidatePath('/settings')
})

export const makeResetLink = action('manage', rowId, (actor, { id }) => createResetLink(actor, id))

export const changePassword = action('view', passwordChangeInput, async (actor, passwords) => {
  const address = callerAddress(Object.fromEntries(await headers()))
  await changeOwnPassword(actor, passwords, address)
  revalidatePath('/settings')
})
