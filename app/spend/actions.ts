'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { systemClock } from '@/lib/clock'
import { restartBalance } from '@/lib/cost/balance-drift'
import { setBudget } from '@/lib/cost/budget-limits'
import { budgetPeriods } from '@/lib/cost/budget-window'
import { priceKeys } from '@/lib/cost/price'
import { setPrice } from '@/lib/cost/price-history'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'
import { testKey } from '@/lib/providers/key-test'
import { providerStatus } from '@/lib/providers/registry'

const nothing = z.strictObject({})
const usd = z.string().max(20).nullable()
const budgetInput = z.strictObject({
  scope: z.string().regex(/^[a-z0-9]{1,40}$/),
  period: z.enum(budgetPeriods),
  usd,
})
const priceInput = z.strictObject({
  key: z.enum(priceKeys),
  usd,
  source: z.string().trim().max(300),
})

export const changeBudget = action('manage', budgetInput, async (actor, change) => {
  await setBudget(database(), actor, change)
  revalidatePath('/settings')
})

export const changePrice = action('manage', priceInput, async (actor, change) => {
  await setPrice(database(), actor, change, systemClock.now())
  revalidatePath('/settings')
})

export const restartReapiBalance = action('manage', nothing, async (actor) => {
  const { sandbox, host } = providerStatus('reapi')
  const answer = sandbox ? null : await testKey('reapi')
  if (answer?.result !== 'works')
    throw new UserError('conflict', {
      code: 'no_balance',
      message: 'reAPI does not say its balance now.',
    })
  const account = { host, credits: answer.credits }
  await restartBalance(database(), actor, account, systemClock.now())
  revalidatePath('/spend')
})
