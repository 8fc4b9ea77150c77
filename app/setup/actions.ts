'use server'

import { publicAction } from '@/lib/auth/action'
import { newAccountInput } from '@/lib/auth/account-input'
import { createFirstAdmin } from '@/lib/auth/first-admin'

export const createAccount = publicAction(newAccountInput, async (account) => {
  await createFirstAdmin(account)
  return null
})
