import { useTranslations } from 'next-intl'
import type { Problem, ProblemCode, RequestField } from '@/lib/generations/request'

const keys = {
  required: 'required',
  too_long: 'tooLong',
  not_offered: 'notOffered',
  not_whole: 'notWhole',
  out_of_range: 'outOfRange',
  too_few_pixels: 'tooFewPixels',
  too_many_pixels: 'tooManyPixels',
} as const satisfies Record<ProblemCode, string>

/** A problem in the words of the page. */
export function useProblemWords(): (problem: Problem) => string {
  const t = useTranslations('playground.problem')
  return ({ code, limit = '', actual = '' }) => t(keys[code], { limit, actual })
}

/** Where the focus goes when this field is wrong. */
export const elementOf: Record<RequestField, string> = {
  provider: 'provider',
  prompt: 'prompt',
  requestKey: 'prompt',
  count: 'images',
  aspectRatio: 'aspect-ratio',
  contentCheck: 'content-check',
  size: 'width',
  width: 'width',
  height: 'height',
  seed: 'seed',
  rewritePrompt: 'rewrite-prompt',
  negativePrompt: 'negative-prompt',
}
