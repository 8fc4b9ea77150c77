import { UserError } from '@/lib/errors'

/** In UTF-16 units, as `maxLength` of an input counts. Client-safe. */
export const longestCollectionName = 100

/** One line, nothing a database refuses. Throws `UserError` `empty_name`. */
export function cleanName(text: string): string {
  const name = text
    .slice(0, longestCollectionName)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  if (name === '')
    throw new UserError('invalid', {
      code: 'empty_name',
      message: 'A collection needs a name.',
      field: 'name',
    })
  return name
}
