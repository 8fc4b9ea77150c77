'use server'

import { publicAction } from '@/lib/auth/action'
import { joinInput } from '@/lib/auth/account-input'
import { join } from '@/lib/auth/join'

/** Answers the address to sign in with. */
export const joinTeam = publicAction(joinInput, join)
