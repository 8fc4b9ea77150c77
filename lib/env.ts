/**
 * The only place that reads the environment. Every fault is reported at once, by name.
 * Variables, defaults and meanings: README, "Configuration".
 */
import path from 'node:path'
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

const schema = z.object({
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
const together = [
  ['ADMIN_EMAIL', 'ADMIN_PASSWORD'],
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
]

function inWords(names: string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export type Database = { dialect: 'sqlite'; file: string } | { dialect: 'postgresql'; url: string }

/** What another site knows this installation by. */
export interface SignInClient {
  clientId: string
  clientSecret: string
}

export interface Environment {
  port: number
  /** Absolute. */
  dataDir: string
  database: Database
  nextAuthUrl: string
  /** NEXTAUTH_URL as it was given; without one, links carry the host the caller used. */
  publicUrl?: string
  nextAuthSecret?: string
  admin?: { email: string; password: string }
  /** Doors of others through which people may sign in. */
  signInWith: {
    github?: SignInClient
    google?: SignInClient
    oidc?: SignInClient & { issuer: string }
  }
  reapi: { apiKey?: string; baseUrl?: string; usdPerImage?: string }
  modelStudio: {
    apiKey?: string
    baseUrl?: string
    region: 'singapore' | 'beijing'
    usdPerImage?: string
    usdPerImageExtended?: string
  }
  /** Lower case `host` or `host:port`. */
  resultHosts: string[]
}

export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
  constructor(readonly faults: string[]) {
    super(
      `The environment has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    )
  }
}

function sqliteFile(url: string): string {
  return path.resolve(
    /* turbopackIgnore: true */ decodeURIComponent(
      url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''),
    ),
  )
}

function signInClient(clientId?: string, clientSecret?: string): SignInClient | undefined {
  return clientId && clientSecret ? { clientId, clientSecret } : undefined
}

function oidcClient(values: z.output<typeof schema>): Environment['signInWith']['oidc'] {
  const client = signInClient(values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET)
  // The issuer is compared letter by letter with what the server calls itself.
  return client && values.OIDC_ISSUER ? { ...client, issuer: values.OIDC_ISSUER } : undefined
}

/** Values never appear in a fault: one of them may be a key. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(source)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  for (const names of together) {
    const given = names.filter((name) => source[name])
    if (given.length > 0 && given.length < names.length)
      faults.push(`${inWords(names)} must be given together`)
  }
  if (!parsed.success || faults.length > 0) throw new EnvironmentError(faults)

  const values = parsed.data
  const dataDir = path.resolve(/* turbopackIgnore: true */ values.DATA_DIR ?? '.data')
  const url = values.DATABASE_URL
  const database: Database =
    url === undefined
      ? { dialect: 'sqlite', file: path.join(dataDir, 'table.db') }
      : url.startsWith('file:')
        ? { dialect: 'sqlite', file: sqliteFile(url) }
        : { dialect: 'postgresql', url }
  return {
    port: values.PORT,
    dataDir,
    database,
    nextAuthUrl: values.NEXTAUTH_URL ?? `http://localhost:${values.PORT}`,
    publicUrl: values.NEXTAUTH_URL,
    nextAuthSecret: values.NEXTAUTH_SECRET,
    admin:
      values.ADMIN_EMAIL && values.ADMIN_PASSWORD
        ? { email: values.ADMIN_EMAIL.toLowerCase(), password: values.ADMIN_PASSWORD }
        : undefined,
    signInWith: {
      github: signInClient(values.GITHUB_ID, values.GITHUB_SECRET),
      google: signInClient(values.GOOGLE_ID, values.GOOGLE_SECRET),
      oidc: oidcClient(values),
    },
    reapi: {
      apiKey: values.REAPI_API_KEY,
      baseUrl: values.REAPI_BASE_URL?.replace(/\/+$/, ''),
      usdPerImage: values.REAPI_USD_PER_IMAGE,
    },
    modelStudio: {
      apiKey: values.DASHSCOPE_API_KEY,
      baseUrl: values.DASHSCOPE_BASE_URL?.replace(/\/+$/, ''),
      region: (values.DASHSCOPE_REGION ?? 'singapore') as 'singapore' | 'beijing',
      usdPerImage: values.DASHSCOPE_USD_PER_IMAGE,
      usdPerImageExtended: values.DASHSCOPE_USD_PER_IMAGE_EXTENDED,
    },
    resultHosts: (values.RESULT_HOSTS ?? '')
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
  }
}

const cache = globalThis as typeof globalThis & { zimageEnvironment?: Environment }

/** Parsed once per process. Throws `EnvironmentError` with every fault. */
export function environment(): Environment {
  return (cache.zimageEnvironment ??= parseEnvironment(process.env))
}

/** next-auth reads NEXTAUTH_URL by itself and would guess port 3000. */
export function tellNextAuth(): void {
  process.env.NEXTAUTH_URL ||= environment().nextAuthUrl
}
