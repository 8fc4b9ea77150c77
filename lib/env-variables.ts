import { z } from 'zod'

/** Whole micro-dollars of one picture fit an integer column. */
const usdPattern = /^[01]?\d{1,3}(\.\d{1,6})?$/
const hostPattern = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)(:\d{1,5})?$/

/** An empty variable is an unset one. */
const optional = (schema: z.ZodType<string>) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const text = optional(z.string())
const usd = optional(
  z
    .string()
    .regex(
      usdPattern,
      'must be a decimal number of US dollars below 2000 with at most 6 decimals, such as 0.0044',
    ),
)
const httpUrl = optional(
  z.string().refine((value) => {
    if (!URL.canParse(value)) return false
    const url = new URL(value)
    return (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password
  }, 'must be an http or https URL without user name and password'),
)

/** Each variable by itself. Messages name no value: one of them may be a key. */
export const variables = z.object({
  PORT: z.preprocess(
    (value) => (value === '' || value === undefined ? '3000' : value),
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be a port number')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65535, 'must be between 1 and 65535'),
  ),
  DATA_DIR: text,
  DATABASE_URL: optional(
    z.string().regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must begin with file: or postgresql://'),
  ),
  S3_BUCKET: optional(
    z
      .string()
      .refine(
        () => false,
        'is reserved: pictures cannot be kept in S3 yet, so unset it and use DATA_DIR',
      ),
  ),
  NEXTAUTH_URL: httpUrl,
  NEXTAUTH_SECRET: optional(z.string().min(16, 'must have at least 16 characters')),
  ADMIN_EMAIL: optional(z.email('must be an e-mail address')),
  ADMIN_PASSWORD: optional(z.string().min(8, 'must have at least 8 characters')),
  GITHUB_ID: text,
  GITHUB_SECRET: text,
  GOOGLE_ID: text,
  GOOGLE_SECRET: text,
  OIDC_ISSUER: httpUrl,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  REAPI_API_KEY: text,
  REAPI_BASE_URL: httpUrl,
  REAPI_USD_PER_IMAGE: usd,
  DASHSCOPE_API_KEY: text,
  DASHSCOPE_BASE_URL: httpUrl,
  DASHSCOPE_REGION: optional(z.enum(['singapore', 'beijing'], 'must be singapore or beijing')),
  DASHSCOPE_USD_PER_IMAGE: usd,
  DASHSCOPE_USD_PER_IMAGE_EXTENDED: usd,
  RESULT_HOSTS: optional(
    z
      .string()
      .refine(
        (value) =>
          value.split(',').every((host) => host.trim() === '' || hostPattern.test(host.trim())),
        'must be host or host:port, separated by commas',
      ),
  ),
})

/** Variables that mean nothing alone. */
export const together = [
  ['ADMIN_EMAIL', 'ADMIN_PASSWORD'],
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
]
