/** Who is meant by `@name` in a comment. Names may hold spaces and any script. Pure and client-safe. */

interface Member {
  id: string
  name: string
}

export interface Mention {
  userIds: string[]
  /** UTF-16, with the sign. */
  start: number
  end: number
}

const sameLetters = (text: string) => text.normalize('NFC').toLowerCase()

/** An `@` right behind one of these is part of an address. */
const inWord = /[\p{Script=Latin}\p{Nd}._%+-]/u
/** `@Ann` is not meant by `@Anna`; where words have no spaces between them, a name may be followed by anything. */
const goesOn = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Nd}_]/u

/** Of several names that fit the longest is meant; of two people with one name both are. */
export function findMentions(text: string, members: readonly Member[]): Mention[] {
  const found: Mention[] = []
  for (let start = text.indexOf('@'); start !== -1; start = text.indexOf('@', start + 1)) {
    if (start > 0 && inWord.test(text.charAt(start - 1))) continue
    let end = 0
    let userIds: string[] = []
    for (const { id, name } of members) {
      const length = name.length
      const written = text.slice(start + 1, start + 1 + length)
      if (name === '' || length < end || sameLetters(written) !== sameLetters(name)) continue
      if (
        goesOn.test(text.slice(start + 1 + length, start + 3 + length)) &&
        goesOn.test(name.slice(-1))
      )
        continue
      userIds = length > end ? [id] : [...userIds, id]
      end = length
    }
    if (end > 0) found.push({ userIds, start, end: start + 1 + end })
  }
  return found
}
