/** Client-safe: which languages there are, and how one is chosen when nobody chose. */

export const locales = ['en', 'zh'] as const
export type Locale = (typeof locales)[number]

export const localeCookie = 'locale'

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

interface LanguageRange {
  language: string
  quality: number
}

function parseRange(part: string): LanguageRange {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
  const quality = parameters.map((parameter) => parameter.trim()).find((p) => p.startsWith('q='))
  const value = quality === undefined ? 1 : Number(quality.slice(2))
  return { language: tag.trim().split('-')[0] ?? '', quality: Number.isFinite(value) ? value : 0 }
}

/** The first language of an `Accept-Language` header that we speak, by quality; English otherwise. */
export function localeFromAcceptLanguage(header: string | null): Locale {
  const ranges = (header ?? '')
    .split(',')
    .map(parseRange)
    .filter((range) => range.quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return ranges.map((range) => range.language).find(isLocale) ?? 'en'
}
