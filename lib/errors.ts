/** What a door may say about a failure. Pure and client-safe. */

/** The budget that a cost does not fit in. Amounts in micro-dollars. */
export interface BudgetShortfall {
  scope: 'team' | 'member'
  period: 'day' | 'month'
  limit: number
  left: number
  cost: number
}

export interface ErrorBody {
  code: string
  /** English, for people who call the API; pages translate by `code`. */
  message: string
  /** The input it is about. */
  field?: string
  /** The number that was passed, for messages that name it. */
  limit?: number
  /** With `budget`: what a page needs to say it in its own words. */
  budget?: BudgetShortfall
}

export type ActionResult<Data> = { ok: true; data: Data } | { ok: false; error: ErrorBody }

const statuses = {
  invalid: 400,
  unauthenticated: 401,
  budget: 402,
  forbidden: 403,
  notFound: 404,
  tooLarge: 413,
  conflict: 422,
  tooMany: 429,
} as const

export type UserErrorKind = keyof typeof statuses

/** A failure whose words are meant for the person who asked: it never holds a secret. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: string
  /** As HTTP says it. */
  readonly status: number
  readonly field?: string
  readonly limit?: number
  readonly budget?: BudgetShortfall

  constructor(
    kind: UserErrorKind,
    { code, message, field, limit, budget }: ErrorBody,
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.code = code
    this.status = statuses[kind]
    this.field = field
    this.limit = limit
    this.budget = budget
  }

  get body(): ErrorBody {
    const { code, message, field, limit, budget } = this
    return { code, message, field, limit, budget }
  }
}

/** The same answer for what does not exist and for what is not yours to see. */
export function notFound(): UserError {
  return new UserError('notFound', { code: 'not_found', message: 'There is no such thing here.' })
}

export function unauthenticated(): UserError {
  return new UserError('unauthenticated', { code: 'unauthenticated', message: 'Sign in first.' })
}

export function forbidden(message = 'Your role does not allow this.'): UserError {
  return new UserError('forbidden', { code: 'forbidden', message })
}
