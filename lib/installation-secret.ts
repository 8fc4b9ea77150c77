import 'server-only'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { environment } from '@/lib/env'

const cache = globalThis as typeof globalThis & {
  zimageInstallationSecret?: { file: string; secret: string }
}

/** 32 random bytes in base64url. */
const stored = /^[A-Za-z0-9_-]{43}$/

function syncDirectory(directory: string) {
  const handle = fs.openSync(directory, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** `link` refuses an existing name: of two processes that start at once, one wins and both read its secret. */
function createOnce(file: string) {
  const directory = path.dirname(file)
  fs.mkdirSync(directory, { recursive: true })
  const draft = `${file}.${randomBytes(8).toString('hex')}`
  fs.writeFileSync(draft, randomBytes(32).toString('base64url'), {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  })
  try {
    fs.linkSync(draft, file)
    syncDirectory(directory)
  } catch (error) {
    if (!fs.existsSync(file)) throw error
  } finally {
    fs.unlinkSync(draft)
  }
}

/**
 * The secret from which this installation derives its keys: NEXTAUTH_SECRET, else the file
 * `secret` in the data directory, made on first use. Every process on one data directory agrees.
 * Throws when the file exists but does not hold a secret: a silent replacement would sign everybody out.
 */
export function installationSecret(): string {
  const { nextAuthSecret, dataDir } = environment()
  if (nextAuthSecret) return nextAuthSecret

  const file = path.join(dataDir, 'secret')
  if (cache.zimageInstallationSecret?.file === file) return cache.zimageInstallationSecret.secret
  if (!fs.existsSync(file)) createOnce(file)
  const secret = fs.readFileSync(file, 'utf8').trim()
  if (!stored.test(secret))
    throw new Error(
      `${file} does not hold a secret; restore it, or remove it to sign everybody out`,
    )
  cache.zimageInstallationSecret = { file, secret }
  return secret
}
