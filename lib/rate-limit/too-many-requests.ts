import { UserError } from '@/lib/errors'

export class TooManyRequests extends UserError {
  constructor(readonly retryAfterSeconds: number) {
    super('tooMany', {
      code: 'rate_limited',
      message: `Too many requests. Try again in ${retryAfterSeconds} s.`,
      limit: retryAfterSeconds,
    })
  }
}
