/** The browser's side of next-auth's credentials door, without the 9 kB of its client. */

export type SignInAnswer = 'signed-in' | 'refused' | 'unavailable'

function textOf(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null) return ''
  const value: unknown = Reflect.get(body, name)
  return typeof value === 'string' ? value : ''
}

async function csrfToken(): Promise<string> {
  const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' })
  return textOf(await csrf.json(), 'csrfToken')
}

/** The address at another site where a person proves who they are, or `null`. Never throws. */
export async function wayElsewhere(id: string, callbackUrl: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/auth/signin/${id}`, {
      method: 'POST',
      body: new URLSearchParams({ csrfToken: await csrfToken(), callbackUrl, json: 'true' }),
    })
    const url = textOf(await response.json(), 'url')
    // What went wrong on our side leads to a page of our own.
    return response.ok && URL.canParse(url) && !/\/api\/auth\/(error|signin)/.test(url) ? url : null
  } catch {
    return null
  }
}

/** Sets the session cookie when it answers `signed-in`. Never throws. */
export async function signInWithPassword(email: string, password: string): Promise<SignInAnswer> {
  try {
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken: await csrfToken(), email, password, json: 'true' }),
    })
    const url = textOf(await response.json(), 'url')
    if (response.status === 401 && url.includes('error=CredentialsSignin')) return 'refused'
    // A csrf token that did not fit is answered 200 and sent back to the form.
    return response.ok && !url.includes('csrf=true') ? 'signed-in' : 'unavailable'
  } catch {
    return 'unavailable'
  }
}
