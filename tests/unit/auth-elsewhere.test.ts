import { describe, expect, test, vi } from 'vitest'
import { claimsOf, withUserinfo } from '@/lib/auth/elsewhere/claims'
import { profileOfClaims, profileOfGithub } from '@/lib/auth/elsewhere/profiles'
import { elsewhereProviders, github } from '@/lib/auth/elsewhere/providers'

const account = { id: 7, login: 'mei-lin', name: null, email: 'public@evil.example' }
const entry = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified })

describe('GitHub', () => {
  test('vouches for the verified primary address alone', () => {
    const emails = [
      entry('old@harbour.studio', false, true),
      entry('Mei@Harbour.Studio', true, true),
    ]
    expect(profileOfGithub({ account, emails })).toEqual({
      subject: '7',
      email: 'mei@harbour.studio',
      name: 'mei-lin',
    })
  })

  test.each([
    ['none', []],
    ['an unverified primary', [entry('mei@harbour.studio', true, false)]],
    ['a verified one that is not primary', [entry('mei@harbour.studio', false, true)]],
    ['no address', [entry('not an address', true, true)]],
  ])('with %s there is no address, whatever the profile says', (_, emails) => {
    expect(profileOfGithub({ account, emails }).email).toBeNull()
  })

  test.each([null, {}, { account, emails: null }, { account: { id: '7' }, emails: [] }])(
    '%j is no answer',
    (received) => expect(() => profileOfGithub(received)).toThrow(),
  )

  test('is asked for the list of addresses with the token of the person', async () => {
    const { userinfo } = github({ clientId: 'id', clientSecret: 'secret' })
    if (typeof userinfo !== 'object') throw new Error('No userinfo')
    const emails = [entry('mei@harbour.studio', true, true)]
    const client = {
      userinfo: vi.fn(async () => account),
      requestResource: vi.fn(async () => ({ body: Buffer.from(JSON.stringify(emails)) })),
    }
    const tokens = { access_token: 'theirs' }
    const received = await userinfo.request?.({ client, tokens } as never)
    expect(profileOfGithub(received).email).toBe('mei@harbour.studio')
    expect(client.userinfo).toHaveBeenCalledWith('theirs')
    expect(client.requestResource).toHaveBeenCalledWith(
      'https://api.github.com/user/emails',
      'theirs',
    )
  })
})

describe('claims', () => {
  test.each([
    [true, 'mei@harbour.studio'],
    ['true', 'mei@harbour.studio'],
    [false, null],
    ['false', null],
    [1, null],
    [undefined, null],
  ])('email_verified %j', (email_verified, email) => {
    const claims = { sub: 's', email: 'MEI@harbour.studio', email_verified }
    expect(profileOfClaims(claims).email).toBe(email)
  })

  test.each([
    [{ name: ' 林美\u0000 ' }, '林美'],
    [{ name: '', preferred_username: 'mei' }, 'mei'],
    [{ email: 'mei@harbour.studio', email_verified: true }, 'mei@harbour.studio'],
    [{ name: 'x'.repeat(500) }, 'Somebody'],
  ])('%j is called %s', (claims, name) => {
    expect(profileOfClaims({ sub: 's', ...claims }).name).toBe(name)
  })

  test('without a subject are refused', () => {
    for (const claims of [null, {}, { sub: '' }, { sub: 7 }, { sub: 'x'.repeat(300) }])
      expect(() => profileOfClaims(claims)).toThrow()
  })

  const token = (claims: object) =>
    `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`

  test('are completed by the userinfo of the same person only', () => {
    const claims = claimsOf(token({ sub: 's', name: '光' }))
    expect(withUserinfo(claims, { sub: 's', email: 'a@b' })).toEqual({
      sub: 's',
      name: '光',
      email: 'a@b',
    })
    expect(() => withUserinfo(claims, { sub: 'other', email: 'a@b' })).toThrow()
    for (const odd of [undefined, '', 'a.b.c', token({ name: 'x' })])
      expect(() => claimsOf(odd)).toThrow()
  })
})

test('every door is checked by state and PKCE, and those of OpenID by a nonce', () => {
  const client = { clientId: 'id', clientSecret: 'secret' }
  const providers = elsewhereProviders({
    github: client,
    google: client,
    oidc: { ...client, issuer: 'https://id.example/' },
  })
  expect(providers.map(({ id, checks }) => [id, checks])).toEqual([
    ['github', ['pkce', 'state']],
    ['google', ['pkce', 'state', 'nonce']],
    ['oidc', ['pkce', 'state', 'nonce']],
  ])
  for (const provider of providers) expect(provider).toMatchObject(client)
  expect(elsewhereProviders({})).toEqual([])
})
