import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, parseEnvironment } from '@/lib/env'

function faultsOf(source: Record<string, string>): string[] {
  try {
    parseEnvironment(source)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults
    throw error
  }
  return []
}

it('needs nothing', () => {
  expect(parseEnvironment({})).toMatchObject({
    port: 3000,
    dataDir: path.resolve('.data'),
    database: { dialect: 'sqlite', file: path.resolve('.data/table.db') },
    nextAuthUrl: 'http://localhost:3000',
    modelStudio: { region: 'singapore' },
    resultHosts: [],
  })
})

it('takes an empty variable for an unset one', () => {
  const names = ['PORT', 'DATA_DIR', 'DATABASE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET']
  names.push('ADMIN_EMAIL', 'ADMIN_PASSWORD', 'REAPI_API_KEY', 'REAPI_BASE_URL', 'S3_BUCKET')
  names.push('DASHSCOPE_REGION', 'REAPI_USD_PER_IMAGE', 'RESULT_HOSTS')
  const empty = Object.fromEntries(names.map((name) => [name, '']))
  expect(parseEnvironment(empty)).toEqual(parseEnvironment({}))
})

it('tells every fault at once, by name', () => {
  const wrong = {
    PORT: '70000',
    DATABASE_URL: 'mysql://db/x',
    NEXTAUTH_SECRET: 'short',
    ADMIN_EMAIL: 'nobody',
    ADMIN_PASSWORD: 'long enough',
    REAPI_BASE_URL: 'ftp://host',
    DASHSCOPE_REGION: 'mars',
    DASHSCOPE_USD_PER_IMAGE: '0,01',
    RESULT_HOSTS: 'http://a, b',
    S3_BUCKET: 'pictures',
  }
  const named = faultsOf(wrong).map((fault) => fault.split(' ')[0])
  expect([...new Set(named)].sort()).toEqual(
    Object.keys(wrong)
      .filter((name) => name !== 'ADMIN_PASSWORD')
      .sort(),
  )
})

describe('the region of Model Studio, which prices follow', () => {
  it.each([
    ['https://dashscope.aliyuncs.com/api/v1', 'beijing'],
    ['https://dashscope-intl.aliyuncs.com/compatible-mode/v1', 'singapore'],
    ['https://ws-1.cn-beijing.maas.aliyuncs.com/api/v1', 'beijing'],
    ['https://ws-1.ap-southeast-1.maas.aliyuncs.com/api/v1', 'singapore'],
    ['https://dashscope.aliyuncs.com.example.test/api/v1', 'singapore'],
    ['http://127.0.0.1:9000/beijing', 'singapore'],
  ])('is where %s leads: %s', (url, region) => {
    expect(parseEnvironment({ DASHSCOPE_BASE_URL: url }).modelStudio.region).toBe(region)
  })

  it('is what was said where the address does not tell', () => {
    const said = { DASHSCOPE_BASE_URL: 'http://127.0.0.1:9000', DASHSCOPE_REGION: 'beijing' }
    expect(parseEnvironment(said).modelStudio.region).toBe('beijing')
  })

  it('is not guessed between two that contradict each other', () => {
    const both = {
      DASHSCOPE_BASE_URL: 'https://dashscope.aliyuncs.com/api/v1',
      DASHSCOPE_REGION: 'singapore',
    }
    expect(faultsOf(both)).toEqual([
      'DASHSCOPE_REGION and DASHSCOPE_BASE_URL must name the same region: prices follow it',
    ])
  })
})

it('repeats no value: it may be a key', () => {
  const canary = 'sk-canary-5f1e'
  const names = ['PORT', 'DATABASE_URL', 'NEXTAUTH_URL', 'ADMIN_EMAIL', 'REAPI_BASE_URL']
  names.push('DASHSCOPE_REGION', 'DASHSCOPE_USD_PER_IMAGE', 'S3_BUCKET')
  const source = Object.fromEntries(names.map((name) => [name, `${canary} ?`]))
  const faults = faultsOf(source)
  expect(faults).not.toEqual([])
  expect(faults.join('\n')).not.toContain(canary)
})

it.each(['ADMIN_EMAIL', 'ADMIN_PASSWORD'])(
  'wants the two of the first admin, not %s alone',
  (name) => {
    expect(faultsOf({ [name]: name === 'ADMIN_EMAIL' ? 'a@example.com' : 'long enough' })).toEqual([
      'ADMIN_EMAIL and ADMIN_PASSWORD must be given together',
    ])
  },
)

it.each([
  ['GITHUB_ID', 'GITHUB_ID and GITHUB_SECRET'],
  ['GOOGLE_SECRET', 'GOOGLE_ID and GOOGLE_SECRET'],
  ['OIDC_CLIENT_ID', 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET'],
])('wants all that another site needs, not %s alone', (name, names) => {
  expect(faultsOf({ [name]: 'x' })).toEqual([`${names} must be given together`])
})

it('knows the other sites through which people may sign in', () => {
  expect(parseEnvironment({}).signInWith).toEqual({})
  const { signInWith } = parseEnvironment({
    GITHUB_ID: 'i',
    GITHUB_SECRET: 's',
    OIDC_ISSUER: 'http://127.0.0.1:9000/a',
    OIDC_CLIENT_ID: 'i',
    OIDC_CLIENT_SECRET: 's',
  })
  expect(signInWith).toEqual({
    github: { clientId: 'i', clientSecret: 's' },
    oidc: { issuer: 'http://127.0.0.1:9000/a', clientId: 'i', clientSecret: 's' },
  })
})

it.each([
  ['file:/srv/table.db', '/srv/table.db'],
  ['file:///srv/t%C3%A4ble%20one.db', '/srv/täble one.db'],
  ['file:data/画.db', path.resolve('data/画.db')],
])('reads a SQLite file out of %s', (url, file) => {
  expect(parseEnvironment({ DATABASE_URL: url }).database).toEqual({ dialect: 'sqlite', file })
})

it('takes PostgreSQL under both of its names', () => {
  for (const url of ['postgres://me@db/x', 'postgresql://me:pw@db:5432/x?sslmode=require'])
    expect(parseEnvironment({ DATABASE_URL: url }).database).toEqual({ dialect: 'postgresql', url })
})

it('reads result hosts, however they are written', () => {
  const { resultHosts } = parseEnvironment({
    RESULT_HOSTS: ' CDN.example.com , 127.0.0.1:9000,,[::1]:80 ',
  })
  expect(resultHosts).toEqual(['cdn.example.com', '127.0.0.1:9000', '[::1]:80'])
})
