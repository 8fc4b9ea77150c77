import 'server-only'
import type { Profile } from 'next-auth'
import GithubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { claimsOf, withUserinfo } from '@/lib/auth/elsewhere/claims'
import { elsewhereIds, type ElsewhereId } from '@/lib/auth/elsewhere/ids'
import { asUser, profileOfClaims, profileOfGithub } from '@/lib/auth/elsewhere/profiles'
import { environment, type Environment, type SignInClient } from '@/lib/env'

type Clients = Environment['signInWith']

const httpOptions = { timeout: 10_000 }
const githubEmails = 'https://api.github.com/user/emails'

export function github(client: SignInClient): OAuthConfig<Profile> {
  return {
    ...GithubProvider(client),
    ...client,
    options: undefined,
    httpOptions,
    checks: ['pkce', 'state'],
    userinfo: {
      url: 'https://api.github.com/user',
      async request({ client: caller, tokens }) {
        const token = tokens.access_token ?? ''
        const account = await caller.userinfo(token)
        const { body } = await caller.requestResource(githubEmails, token)
        const emails: unknown = JSON.parse(body?.toString() ?? 'null')
        const received = { name: account.name, account, emails }
        return received
      },
    },
    profile: (received) => asUser(profileOfGithub(received)),
  }
}

export function google(client: SignInClient): OAuthConfig<Profile> {
  return {
    ...GoogleProvider(client),
    ...client,
    options: undefined,
    httpOptions,
    checks: ['pkce', 'state', 'nonce'],
    profile: (received) => asUser(profileOfClaims(received)),
  }
}

export function oidc({ issuer, ...client }: NonNullable<Clients['oidc']>): OAuthConfig<Profile> {
  return {
    id: 'oidc',
    name: 'OIDC',
    type: 'oauth',
    ...client,
    httpOptions,
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: {
      // Many servers tell the address here alone.
      async request({ client: caller, tokens }) {
        const claims = claimsOf(tokens.id_token)
        if (caller.issuer.metadata.userinfo_endpoint === undefined) return claims
        return withUserinfo(claims, await caller.userinfo(tokens.access_token ?? ''))
      },
    },
    profile: (received) => asUser(profileOfClaims(received)),
  }
}

/** Those the environment names. */
export function elsewhereProviders(clients: Clients): OAuthConfig<Profile>[] {
  return [
    clients.github && github(clients.github),
    clients.google && google(clients.google),
    clients.oidc && oidc(clients.oidc),
  ].filter((provider) => provider !== undefined)
}

export function elsewhereDoors(): ElsewhereId[] {
  return elsewhereIds.filter((id) => environment().signInWith[id] !== undefined)
}

/** Under which somebody's subject is kept: a subject of one OIDC server means nothing at the next. */
export function identityProvider(id: ElsewhereId): string {
  const issuer = id === 'oidc' ? environment().signInWith.oidc?.issuer : undefined
  return issuer === undefined ? id : `${id}:${issuer}`
}
