/** How words are compared in a search: the stored prompt and the query pass through the same door. Client-safe. */

/**
 * SQL's LIKE wildcards, and the escape sign of one dialect, each become their full-width twin. The
 * compatibility normalisation before has removed every twin, so no two texts fall together, and what
 * a person types is never a pattern. (Prisma's `contains` escapes nothing, and SQLite's LIKE has no
 * escape sign to do it with.)
 */
const twins: Record<string, string> = { '%': '％', _: '＿', '\\': '＼' }

/** Case, width, composition and spacing no longer matter; `normalizeForSearch` of its own result changes nothing. */
export function normalizeForSearch(text: string): string {
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
