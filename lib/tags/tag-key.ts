/** What makes two tags the same. Pure and client-safe. */
import { normalizeText } from '@/lib/catalog/search-text'

/** In code points. */
export const longestTag = 40

/** As it is shown: one line, without the sign some people write before it. Empty for what is no tag. */
export function tagName(text: string): string {
  const line = text
    .slice(0, 400)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/^[#＃]+\s*/u, '')
  return [...line].slice(0, longestTag).join('').trim()
}

/** Case, width and composition do not make another tag. */
export const tagKey = (name: string): string => normalizeText(name)
