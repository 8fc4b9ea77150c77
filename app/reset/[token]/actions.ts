'use server'

import { publicAction } from '@/lib/auth/action'
import { resetInput } from '@/lib/auth/account-input'
import { resetPassword } from '@/lib/auth/password-reset'

/** Answers the address to sign in with. */
export const setPassword = publicAction(resetInput, resetPassword)
