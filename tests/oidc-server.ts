import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type Provider from 'oidc-provider'

export interface OidcPerson {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
}

export interface OidcServer {
  issuer: string
  /** Who signs in there next; `null` declines. */
  person: OidcPerson | null
  close(): void
}

export const oidcClient = {
  clientId: 'proofing-table',
  clientSecret: 'a secret between two servers',
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }
}

/** A certified OpenID server on loopback. It asks nothing: whoever comes is `person`. */
export async function startOidcServer(redirectUri: string): Promise<OidcServer> {
  const http = createServer()
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const server: OidcServer = {
    issuer,
    person: null,
    close() {
      http.closeAllConnections()
      http.close()
    },
  }
  // It remarks on the runtime when it is loaded: whoever starts it keeps the console quiet before.
  const { default: OidcProvider } = await import('oidc-provider')
  const provider: Provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: oidcClient.clientId,
        client_secret: oidcClient.clientSecret,
        redirect_uris: [redirectUri],
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: ['only for this test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 60,
      IdToken: 60,
      Interaction: 60,
      Session: 60,
    },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({ ...server.person, sub: accountId }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  http.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    const { person } = server
    const result = person
      ? { login: { accountId: person.sub, remember: false } }
      : { error: 'access_denied' }
    provider.interactionFinished(request, response, result).catch(() => response.destroy())
  })
  return server
}
