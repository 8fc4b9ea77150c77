'use server'

import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { database } from '@/lib/db'
import { confirmLimitsSchema, setConfirmLimits } from '@/lib/playground/confirm-limits'
import { pastPromptsInput, templateInput } from '@/lib/templates/input'
import { readPastPrompts } from '@/lib/templates/past-prompts'
import {
  readTemplates,
  removeTemplate as remove,
  saveTemplate as save,
} from '@/lib/templates/templates'

const nothing = z.strictObject({})
const templateId = z.strictObject({ id: z.string().regex(/^[a-z0-9]{1,40}$/) })

export const searchPastPrompts = action('view', pastPromptsInput, (actor, input) =>
  readPastPrompts(database(), actor, input),
)

export const listTemplates = action('view', nothing, (actor) => readTemplates(database(), actor))

export const saveTemplate = action('generate', templateInput, (actor, input) =>
  save(database(), actor, input),
)

export const removeTemplate = action('generate', templateId, (actor, { id }) =>
  remove(database(), actor, id),
)

export const changeConfirmLimits = action('manage', confirmLimitsSchema, (actor, limits) =>
  setConfirmLimits(database(), actor, limits),
)
