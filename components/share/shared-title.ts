import { getTranslations } from 'next-intl/server'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { SharedView } from '@/lib/share/view'

/** The collection's name, else the prompt where the link tells it. */
export async function sharedTitle({ name, pictures }: SharedView): Promise<string> {
  const t = await getTranslations('share.public')
  if (name !== null) return name || t('collection')
  const prompt = pictures[0]?.prompt
  return prompt ? shortPrompt(prompt) : t('picture')
}
