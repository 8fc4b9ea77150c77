import 'server-only'
import { z } from 'zod'
import { cleanPrompt } from '@/lib/catalog/prompt-rules'
import { longestPrompt } from '@/lib/generations/request'

export const longestTemplateName = 80

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform(cleanPrompt)
    .refine((value) => value.trim() !== '')

export const templateInput = z.strictObject({
  name: text(longestTemplateName).transform((name) => name.replace(/\s+/g, ' ').trim()),
  prompt: text(longestPrompt),
  /** Written by `writeSettings` of the playground. */
  settings: z
    .string()
    .max(longestPrompt * 4)
    .nullable(),
})
export type TemplateInput = z.output<typeof templateInput>

export const pastPromptsInput = z.strictObject({
  search: z.string().max(200),
  after: z
    .strictObject({ usedAt: z.iso.datetime(), prompt: z.string().max(longestPrompt * 4) })
    .nullable(),
})
