/**
 * Misbehaviour on demand: words in square brackets anywhere in a prompt, such as `[sandbox:throttle]`.
 *
 *   word           reAPI                                   Model Studio
 *   -------------  --------------------------------------  ----------------------------------------
 *   fail           the job fails (80001), refunded         500 InternalError.Algo
 *   moderated      the job fails (80006)                   400 DataInspectionFailed
 *   throttle       429 with Retry-After: 2, twice          429 Throttling.RateQuota, twice
 *   busy           503 (60099), twice                      503 ServiceUnavailable, twice
 *   blocked        402 insufficient credits                400 Arrearage
 *   quota          402 insufficient credits                429 Throttling.AllocationQuota
 *   key            401 revoked (10004)                     401 InvalidApiKey
 *   500            500 (60099)                             500 InternalError
 *   html           502, a proxy's HTML page                the same
 *   reset          job accepted, then the connection dies  picture made, then the connection dies
 *   empty          200 {}, job accepted                    200 without a picture, picture made
 *   slow           the job takes 40 s                      the answer takes 40 s
 *   never          the job never ends                      408 RequestTimeOut after 300 s
 *   rewrite        –                                       500 RewriteFailed, with prompt_extend only
 *   poll404        the first poll says 404                 –
 *   poll500        the first two polls say 500             –
 *   pollhtml       every poll is a proxy's HTML page       –
 *   elsewhere      the result lies on a host nobody allows, an address inside the house
 *   expired        the result answers 403, expired
 *   gone           the result answers 404
 *   half           the result breaks off in the middle, as if that were all
 *   svg            the result is an SVG file that says it is a PNG
 *   html-picture   the result is an HTML page that says it is a PNG
 *   jpeg, webp     the result is a picture of that format, named .png as ever
 *
 * Several may be given; the first of the table wins where they exclude each other.
 */

// prettier-ignore
export const directives = [
  'fail', 'moderated', 'throttle', 'busy', 'blocked', 'quota', 'key', '500', 'html', 'reset',
  'empty', 'slow', 'never', 'rewrite', 'poll404', 'poll500', 'pollhtml', 'elsewhere', 'expired',
  'gone', 'half', 'svg', 'html-picture', 'jpeg', 'webp',
] as const
export type Directive = (typeof directives)[number]

const pattern = /\[sandbox:([a-z0-9-]{1,20})\]/g

export function scriptOf(prompt: string): ReadonlySet<Directive> {
  const words = new Set(Array.from(prompt.matchAll(pattern), (match) => match[1]))
  return new Set(directives.filter((directive) => words.has(directive)))
}

/** What is left to be painted. */
export function withoutScript(prompt: string): string {
  return prompt.replace(pattern, ' ').trim()
}

export interface Refusal<Code> {
  status: number
  code: Code
  message: string
  retryAfterSeconds?: number
  /** How often the same prompt is refused before it is let through; absent: always. */
  times?: number
}

export const reapiRefusals: Partial<Record<Directive, Refusal<number>>> = {
  throttle: {
    status: 429,
    code: 50001,
    message: 'Rate limit exceeded',
    retryAfterSeconds: 2,
    times: 2,
  },
  busy: { status: 503, code: 60099, message: 'Service temporarily unavailable', times: 2 },
  blocked: { status: 402, code: 30001, message: 'Insufficient credits' },
  quota: { status: 402, code: 30001, message: 'Insufficient credits' },
  key: { status: 401, code: 10004, message: 'API key has been revoked' },
  '500': { status: 500, code: 60099, message: 'Internal server error' },
}

export const reapiJobFailures: Partial<Record<Directive, { code: number; message: string }>> = {
  fail: { code: 80001, message: 'Generation failed' },
  moderated: { code: 80006, message: 'The request was rejected by the content policy' },
}

export const modelStudioRefusals: Partial<Record<Directive, Refusal<string>>> = {
  fail: {
    status: 500,
    code: 'InternalError.Algo',
    message: 'An internal error has occured during execution.',
  },
  moderated: {
    status: 400,
    code: 'DataInspectionFailed',
    message: 'Input data may contain inappropriate content.',
  },
  throttle: {
    status: 429,
    code: 'Throttling.RateQuota',
    message: 'Requests rate limit exceeded, please try again later.',
    times: 2,
  },
  busy: {
    status: 503,
    code: 'ServiceUnavailable',
    message: 'The service is unavailable.',
    times: 2,
  },
  blocked: {
    status: 400,
    code: 'Arrearage',
    message: 'Access denied, please make sure your account is in good standing.',
  },
  quota: {
    status: 429,
    code: 'Throttling.AllocationQuota',
    message: 'Allocated quota exceeded, please increase your quota limit.',
  },
  key: { status: 401, code: 'InvalidApiKey', message: 'Invalid API-key provided.' },
  '500': { status: 500, code: 'InternalError', message: 'An internal error has occured.' },
}

const counts = globalThis as typeof globalThis & { zimageSandboxCounts?: Map<string, number> }

/** True the first `times` times it is asked about `what`; counted in this process alone. */
export function happensAgain(what: string, times: number): boolean {
  const seen = (counts.zimageSandboxCounts ??= new Map())
  const count = seen.get(what) ?? 0
  if (count >= times) return false
  seen.set(what, count + 1)
  return true
}
