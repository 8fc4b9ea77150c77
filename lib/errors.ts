/** What a door may say about a failure. Pure and client-safe. */

export interface ErrorBody {
  code: string
  /** English, for people who call the API; pages translate by `code`. */
  message: string
  /** The input it is about. */
  field?: string
  /** The number that was passed, for messages that name it. */
  limit?: number
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

  constructor(
    kind: UserErrorKind,
    { code, message, field, limit }: ErrorBody,
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.code = code
    this.status = statuses[kind]
    this.field = field
    this.limit = limit
  }

  get body(): ErrorBody {
    return { code: this.code, message: this.message, field: this.field, limit: this.limit }
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
