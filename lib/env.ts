/**
 * The only place that reads the environment. Every fault is reported at once, by name.
 * Variables, defaults and meanings: README, "Configuration".
 */
import path from 'node:path'
import type { z } from 'zod'
import { regionOfBaseUrl } from '@/lib/catalog/model-studio-region'
import type { Region } from '@/lib/catalog/models'
import { together, variables } from '@/lib/env-variables'

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
    region: Region
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

function oidcClient(values: z.output<typeof variables>): Environment['signInWith']['oidc'] {
  const client = signInClient(values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET)
  // The issuer is compared letter by letter with what the server calls itself.
  return client && values.OIDC_ISSUER ? { ...client, issuer: values.OIDC_ISSUER } : undefined
}

/** Values never appear in a fault: one of them may be a key. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = variables.safeParse(source)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  for (const names of together) {
    const given = names.filter((name) => source[name])
    if (given.length > 0 && given.length < names.length)
      faults.push(`${inWords(names)} must be given together`)
  }
  const region = parsed.data?.DASHSCOPE_REGION as Region | undefined
  const regionThere = regionOfBaseUrl(parsed.data?.DASHSCOPE_BASE_URL ?? '')
  if (region && regionThere && region !== regionThere)
    faults.push(
      `DASHSCOPE_REGION and DASHSCOPE_BASE_URL must name the same region: prices follow it`,
    )
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
      region: region ?? regionThere ?? 'singapore',
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
