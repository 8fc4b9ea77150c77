import { z } from 'zod'
import {
  codePoints,
  emailLength,
  nameLength,
  passwordLength,
  tokenNameLength,
  type NewAccount,
} from '@/lib/auth/account-rules'
import { roles } from '@/lib/auth/permissions'

/** One line of text as people mean it: no control characters, no half characters, one spelling. */
const line = z.string().transform((value) =>
  value
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim(),
)

function lengthBetween(min: number, max: number) {
  return (value: string) => codePoints(value) >= min && codePoints(value) <= max
}

/** Not a grammar of addresses: letters of every script are welcome. Stored in lower case. */
export const email = line
  .transform((value) => value.toLowerCase())
  .refine(
    (value) => /^[^\s@]+@[^\s@]+$/u.test(value) && codePoints(value) <= emailLength.max,
    'Enter an e-mail address.',
  )

/** Never trimmed, never changed. */
export const newPassword = z
  .string()
  .refine(
    lengthBetween(passwordLength.min, passwordLength.max),
    `Use ${passwordLength.min} to ${passwordLength.max} characters.`,
  )

export const personName = line.refine(
  lengthBetween(1, nameLength.max),
  `Enter a name of at most ${nameLength.max} characters.`,
)

export const newAccountInput = z.strictObject({
  name: personName,
  email,
  password: newPassword,
}) satisfies z.ZodType<NewAccount>

export const apiTokenInput = z.strictObject({
  name: line.refine(
    lengthBetween(1, tokenNameLength.max),
    `Enter a name of at most ${tokenNameLength.max} characters.`,
  ),
})

/** What a person types to sign in; a longer password than anyone can have is not even hashed. */
export const credentialsInput = z.object({
  email,
  password: z.string().max(2 * passwordLength.max),
})

/** The address of the account is the invitation's, whatever anybody sends. */
export const joinInput = z.strictObject({
  token: z.string().max(100),
  name: personName,
  password: newPassword,
})

export const resetInput = z.strictObject({ token: z.string().max(100), password: newPassword })

export const passwordChangeInput = z.strictObject({
  current: z.string().max(2 * passwordLength.max),
  password: newPassword,
})

export const invitationInput = z.strictObject({ email, role: z.enum(roles) })
