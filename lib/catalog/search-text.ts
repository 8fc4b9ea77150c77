/** How words are compared in a search: the stored prompt and the query pass through the same door. Client-safe. */

/**
 * SQL's LIKE wildcards, and the escape sign of one dialect, each become their full-width twin. The
 * compatibility normalisation before has removed every twin, so no two texts fall together, and what
 * a person types is never a pattern. (Prisma's `contains` escapes nothing, and SQLite's LIKE has no
 * escape sign to do it with.)
 */
const twins: Record<string, string> = { '%': '％', _: '＿', '\\': '＼' }

/**
 * Stands on both sides of every Chinese character, so that an index of three signs in a row, which serves
 * three letters, serves a Chinese word of two characters too, and even one. Nobody types it, and what is
 * found without it is found with it.
 */
const mark = '\u001f'

function markChinese(text: string): string {
  return text
    .replaceAll(mark, '')
    .replace(/\p{Script=Han}+/gu, (run) => mark + [...run].join(mark) + mark)
}

/** Case, width, composition and spacing no longer matter. */
export function normalizeText(text: string): string {
  return text
    .replaceAll('\0', '')
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[%_\\]/g, (sign) => twins[sign] ?? sign)
}

/** The normal form with its Chinese marked; of its own result it changes nothing. */
export const normalizeForSearch = (text: string): string => markChinese(normalizeText(text))
