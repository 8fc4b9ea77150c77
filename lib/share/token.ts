import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

const pattern = /^[A-Za-z0-9_-]{43}$/

/** 256 random bits: nobody guesses one, so its hash needs neither salt nor patience. */
export const newShareToken = (): string => randomBytes(32).toString('base64url')

export const hashShareToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

export const isShareToken = (text: string): boolean => pattern.test(text)
