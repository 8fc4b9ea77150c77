import { createRequire } from 'node:module'
import type * as NextHeaders from 'next/headers'
import { NextRequest } from 'next/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'
import { invite, listInvitations } from '@/lib/auth/invitations'
import { actorForCredentials, actorForSession, type Actor } from '@/lib/auth/proof'
import { startSession } from '@/lib/auth/sessions'
import { parseEnvironment } from '@/lib/env'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { logTo } from '@/lib/log'
import { CookieJar } from '../cookie-jar'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { oidcClient, startOidcServer, type OidcPerson, type OidcServer } from '../oidc-server'

const site = 'http://localhost:3000'
const current = vi.hoisted(() => ({ client: undefined as PrismaClient | undefined }))

vi.mock('@/lib/db', async (original) => ({
  ...(await original<object>()),
  database: () => current.client,
}))
vi.mock('@/lib/installation-secret', () => ({
  installationSecret: () => 'a secret of this test alone',
}))

/** next-auth asks for these by `require`, outside of what a mock reaches. */
const nextHeaders = createRequire(import.meta.url)('next/headers') as typeof NextHeaders

let idp: OidcServer
const environmentOf = globalThis as { zimageEnvironment?: unknown }

beforeAll(async () => {
  // The server has remarks on the runtime.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  idp = await startOidcServer(`${site}/api/auth/callback/oidc`)
  vi.stubEnv('NEXTAUTH_URL', site)
  environmentOf.zimageEnvironment = parseEnvironment({
    NEXTAUTH_URL: site,
    OIDC_ISSUER: idp.issuer,
    OIDC_CLIENT_ID: oidcClient.clientId,
    OIDC_CLIENT_SECRET: oidcClient.clientSecret,
  })
})

afterAll(() => {
  idp.close()
  vi.unstubAllEnvs()
  delete environmentOf.zimageEnvironment
})

/** One browser, at our site and at the other one. */
class TestBrowser {
  readonly ours = new CookieJar()
  readonly theirs = new CookieJar()

  async ask(path: string, form?: Record<string, string>): Promise<Response> {
    const body = form && new URLSearchParams(form).toString()
    const headers = new Headers({
      cookie: this.ours.header,
      'user-agent': 'Firefox/140',
    })
    if (body !== undefined) {
      headers.set('content-type', 'application/x-www-form-urlencoded')
      headers.set('content-length', String(body.length))
    }
    vi.spyOn(nextHeaders, 'cookies').mockImplementation(async () => this.ours as never)
    vi.spyOn(nextHeaders, 'headers').mockImplementation(async () => headers as never)
    const url = new URL(path, site)
    const request = new NextRequest(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body,
    })
    const nextauth = url.pathname.replace('/api/auth/', '').split('/')
    const answer = body === undefined ? GET : POST
    const response = await answer(request, { params: Promise.resolve({ nextauth }) })
    this.ours.keep(response)
    return response
  }

  async leave(callbackUrl = '/gallery'): Promise<string> {
    const { csrfToken } = await (await this.ask('/api/auth/csrf')).json()
    const form = { csrfToken, callbackUrl, json: 'true' }
    const { url } = await (await this.ask('/api/auth/signin/oidc', form)).json()
    return url
  }

  /** Follows the other site until it sends us back. */
  async thereAndBack(way: string): Promise<string> {
    let next = way
    while (!next.startsWith(site)) {
      const response = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: this.theirs.header },
      })
      this.theirs.keep(response)
      const location = response.headers.get('location')
      if (location === null) throw new Error(`Stuck: ${response.status} ${await response.text()}`)
      next = new URL(location, next).href
    }
    return next
  }

  /** Where the whole way ends on our site. */
  async signIn(person: OidcPerson | null, callbackUrl?: string): Promise<string | null> {
    idp.person = person
    const back = await this.thereAndBack(await this.leave(callbackUrl))
    return (await this.ask(back)).headers.get('location')
  }

  actor(): Promise<Actor | null> {
    return actorForCredentials(null, this.ours.get('next-auth.session-token'))
  }
}

describe.each(availableDialects)('signing in elsewhere on %s', (dialect) => {
  let db: TestDatabase
  let admin: Actor
  let browser: TestBrowser

  beforeEach(async () => {
    db = await openTestDatabase(dialect)
    current.client = db.client
    browser = new TestBrowser()
    admin = await member('admin@harbour.studio', 'admin')
  })

  afterEach(() => db.close())

  async function member(email: string, role = 'creator'): Promise<Actor> {
    const { id } = await db.client.user.create({ data: { name: '林美', email, role } })
    const actor = await actorForSession(await startSession(id, null))
    if (!actor) throw new Error('A new session has no actor')
    return actor
  }

  const mei: OidcPerson = {
    sub: 'mei-1',
    email: 'Mei@Harbour.Studio',
    email_verified: true,
    name: '林美 Mei',
  }

  test('a member with the same verified address is the same person, and known from then on', async () => {
    const { userId } = await member('mei@harbour.studio')
    expect(await browser.signIn(mei)).toBe('/gallery')
    expect(await browser.actor()).toMatchObject({ userId, role: 'creator', via: 'session' })
    expect(await db.client.identity.findMany()).toEqual([
      { provider: `oidc:${idp.issuer}`, subject: 'mei-1', userId },
    ])
    const moved = { ...mei, email: 'mei@elsewhere.example', email_verified: false }
    const later = new TestBrowser()
    expect(await later.signIn(moved)).toBe('/gallery')
    expect(await later.actor()).toMatchObject({ userId })
    expect(await db.client.user.count()).toBe(2)
  })

  test('an invitation for the verified address lets in, with its role, once', async () => {
    await invite(admin, { email: 'mei@harbour.studio', role: 'reviewer' })
    expect(await browser.signIn(mei)).toBe('/gallery')
    expect(await browser.actor()).toMatchObject({ name: '林美 Mei', role: 'reviewer' })
    expect(await listInvitations()).toEqual([])
    const row = await db.client.user.findUniqueOrThrow({ where: { email: 'mei@harbour.studio' } })
    expect(row.passwordHash).toBeNull()
  })

  test.each([
    ['a stranger', { ...mei, sub: 'x', email: 'x@evil.example' }],
    ['a member’s address that nobody verified', { ...mei, email_verified: false }],
    ['a member’s address of which nothing is said', { sub: 'x', email: 'mei@harbour.studio' }],
    ['nobody’s address', { sub: 'x', email_verified: true }],
    ['no address at all', { ...mei, email: 'not an address' }],
  ])('%s stays outside', async (_, person) => {
    await member('mei@harbour.studio')
    const sessions = await db.client.session.count()
    expect(await browser.signIn(person)).toBe('/sign-in?error=not_invited')
    expect(await browser.actor()).toBeNull()
    expect(await db.client.session.count()).toBe(sessions)
    expect(await db.client.identity.count()).toBe(0)
    expect(await db.client.user.count()).toBe(2)
  })

  test('an expired or revoked invitation lets nobody in', async () => {
    await invite(admin, { email: 'mei@harbour.studio', role: 'admin' })
    await db.client.passage.updateMany({ data: { expiresAt: new Date() } })
    expect(await browser.signIn(mei)).toBe('/sign-in?error=not_invited')
  })

  test('a disabled member stays outside, known or not', async () => {
    const { userId } = await member('mei@harbour.studio')
    const disable = (disabledAt: Date | null) =>
      db.client.user.update({ where: { id: userId }, data: { disabledAt } })
    await disable(new Date())
    expect(await browser.signIn(mei)).toBe('/sign-in?error=not_invited')
    await disable(null)
    expect(await new TestBrowser().signIn(mei)).toBe('/gallery')
    await disable(new Date())
    expect(await new TestBrowser().signIn(mei)).toBe('/sign-in?error=not_invited')
  })

  test('two tabs at once are one person', async () => {
    await invite(admin, { email: 'mei@harbour.studio', role: 'viewer' })
    idp.person = mei
    const tabs = [new TestBrowser(), new TestBrowser()]
    const backs: string[] = []
    for (const tab of tabs) backs.push(await tab.thereAndBack(await tab.leave()))
    for (const [i, tab] of tabs.entries()) await tab.ask(backs[i] ?? '')
    const actors = await Promise.all(tabs.map((tab) => tab.actor()))
    expect(actors[0]?.userId).toBeDefined()
    expect(actors[1]?.userId).toBe(actors[0]?.userId)
  })

  test('whoever declines over there, or brings back another browser’s answer, is told so here', async () => {
    await member('mei@harbour.studio')
    expect(await browser.signIn(null)).toBe('/sign-in?error=elsewhere')
    idp.person = mei
    const back = await browser.thereAndBack(await browser.leave())
    const thief = new TestBrowser()
    expect((await thief.ask(back)).headers.get('location')).toBe('/sign-in?error=elsewhere')
    expect(await thief.actor()).toBeNull()
    const altered = back.replace(/state=[^&]+/, 'state=another')
    expect((await browser.ask(altered)).headers.get('location')).toBe('/sign-in?error=elsewhere')
    expect(await browser.actor()).toBeNull()
  })

  test.each(['https://evil.example', '//evil.example', 'javascript:alert(1)'])(
    'the way back never leads to %s (fault 32)',
    async (evil) => {
      await member('mei@harbour.studio')
      expect(await browser.signIn(mei, evil)).toBe('/')
    },
  )

  test('nothing secret is logged', async () => {
    const lines: string[] = []
    const restore = logTo((_, line) => lines.push(line))
    await browser.signIn(null)
    idp.person = mei
    const back = await browser.thereAndBack(await browser.leave())
    await new TestBrowser().ask(back)
    restore()
    expect(lines.length).toBeGreaterThan(0)
    const code = new URL(back).searchParams.get('code') ?? 'no code'
    for (const secret of [code, oidcClient.clientSecret, 'mei-1', 'harbour'])
      expect(lines.join('\n').toLowerCase()).not.toContain(secret.toLowerCase())
  })

  test('only what is configured is open, and leaving needs our own page', async () => {
    for (const path of [
      '/api/auth/callback/github',
      '/api/auth/callback/google',
      '/api/auth/error',
    ])
      expect((await browser.ask(path)).status).toBe(404)
    expect((await browser.ask('/api/auth/signin/github', { csrfToken: 'x' })).status).toBe(404)
    const { url } = await (
      await browser.ask('/api/auth/signin/oidc', { csrfToken: 'forged', json: 'true' })
    ).json()
    expect(url).toBe(`${site}/api/auth/signin?csrf=true`)
  })
})
