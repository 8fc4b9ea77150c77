import 'server-only'
import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { callerAddress } from '@/lib/auth/caller-address'
import { admitFromElsewhere } from '@/lib/auth/elsewhere/admit'
import { failedElsewhere, isElsewhereId } from '@/lib/auth/elsewhere/ids'
import { elsewhereProviders, identityProvider } from '@/lib/auth/elsewhere/providers'
import { actorForSession } from '@/lib/auth/proof'
import { safeCallback } from '@/lib/auth/safe-callback'
import { usesSecureCookies } from '@/lib/auth/session-cookie'
import { endSession, sessionSeconds, startSession } from '@/lib/auth/sessions'
import { authenticate } from '@/lib/auth/sign-in'
import { environment } from '@/lib/env'
import { installationSecret } from '@/lib/installation-secret'
import { logError } from '@/lib/log'

declare module 'next-auth' {
  interface User {
    sid: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

type SignIn = Parameters<NonNullable<NonNullable<AuthOptions['callbacks']>['signIn']>>[0]

/** Its metadata may hold what people typed, so only the name of the event is kept. */
const logger: AuthOptions['logger'] = {
  error: (code) => {
    // A session that was ended ends here, too: nothing is wrong.
    if (code !== 'JWT_SESSION_ERROR') logError('next-auth failed', undefined, { code })
  },
  warn: () => {},
  debug: () => {},
}

const credentials = CredentialsProvider({
  credentials: { email: {}, password: {} },
  async authorize(typed, request) {
    try {
      const user = await authenticate(typed, callerAddress(request.headers))
      if (!user) return null
      const userAgent: unknown = request.headers?.['user-agent']
      const sid = await startSession(user.userId, typeof userAgent === 'string' ? userAgent : null)
      return { id: user.userId, sid }
    } catch (error) {
      logError('Signing in failed', error)
      // next-auth puts this word into its answer.
      throw new Error('unavailable', { cause: error })
    }
  },
})

/** Lets a member or an invited person in from elsewhere, with a session like any other; else tells why not. */
async function letIn({ user, account }: SignIn, userAgent: string | null): Promise<true | string> {
  if (account?.type === 'credentials') return true
  try {
    const provider = account?.provider
    if (!isElsewhereId(provider)) return failedElsewhere
    const userId = await admitFromElsewhere({
      provider: identityProvider(provider),
      subject: user.id,
      email: user.email ?? null,
      name: user.name ?? '',
    })
    if (userId === null) return '/sign-in?error=not_invited'
    user.id = userId
    user.sid = await startSession(userId, userAgent)
    return true
  } catch (error) {
    logError('Signing in from elsewhere failed', error)
    return failedElsewhere
  }
}

/** The token names a session row and nothing else: every right is read from the database, at every door. */
export function authOptions(userAgent: string | null): AuthOptions {
  return {
    secret: installationSecret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    useSecureCookies: usesSecureCookies(),
    pages: { signIn: '/sign-in', signOut: '/settings', error: '/sign-in' },
    providers: [credentials, ...elsewhereProviders(environment().signInWith)],
    logger,
    callbacks: {
      signIn: (attempt) => letIn(attempt, userAgent),
      /** Relative: which host people used, only their browser knows for sure. */
      redirect: ({ url }) => safeCallback(url),
      async jwt({ token, user }) {
        const sid = user?.sid ?? token.sid
        if (sid === undefined || !(await actorForSession(sid))) throw new Error('session ended')
        return { sub: user?.id ?? token.sub, sid }
      },
      async session({ session, token }) {
        const actor = token.sid === undefined ? null : await actorForSession(token.sid)
        return { ...session, user: actor ? { name: actor.name, email: actor.email } : undefined }
      },
    },
    events: {
      async signOut({ token }) {
        if (token.sid !== undefined) await endSession(token.sid)
      },
    },
  }
}
