import 'server-only'
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id (the package's default), at the cost OWASP recommends: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same password typed on two keyboards must be the same bytes. */
function normalize(password: string): string {
  return password.normalize('NFKC')
}

export async function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), cost)
}

let nobodysHash: Promise<string> | undefined

/**
 * Takes as long for a person who does not exist, or has no password, as for one who does: without a
 * hash the password is compared with one that nobody knows.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(32).toString('base64url'))
  const matches = await verify(passwordHash ?? (await nobodysHash), normalize(password))
  return matches && typeof passwordHash === 'string'
}
