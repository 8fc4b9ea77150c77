/** A door without a row fails the test: say there what everybody hears at a new one. */
import { routes } from './routes'
import { actions } from './actions'
import { pages } from './pages'
import type { Elsewhere, Row } from './row'
import { sharing } from './sharing'

export const table: Record<string, Row> = { ...pages, ...routes, ...actions, ...sharing }

export const elsewhere: Record<string, Elsewhere> = {
  'GET /api/auth/[...nextauth]': {
    file: 'tests/flow/doors-sign-in.test.ts',
    because: 'next-auth answers it; what is open and what is shut is listed there',
  },
  'POST /api/auth/[...nextauth]': {
    file: 'tests/flow/doors-sign-in.test.ts',
    because: 'next-auth answers it; what is open and what is shut is listed there',
  },
  'GET /sandbox/[...wire]': {
    file: 'tests/contract/sandbox/reapi.test.ts',
    because: 'it knows no people, only the key of this installation',
  },
  'POST /sandbox/[...wire]': {
    file: 'tests/contract/sandbox/reapi.test.ts',
    because: 'it knows no people, only the key of this installation',
  },
  'inline app/join/[token]/page': {
    file: 'tests/contract/people.test.ts',
    because: 'it passes what was typed to joinTeam, which has a row',
  },
  'inline app/reset/[token]/page': {
    file: 'tests/contract/people.test.ts',
    because: 'it passes what was typed to setPassword, which has a row',
  },
}
