/** The error table of Model Studio's reference. Failures are documented as free; what differs is what happens next. */
import type { FailureKind } from '../errors'

interface Meaning {
  kind: FailureKind
  /** The model or workspace does not exist where we asked. */
  regional?: boolean
  rewriteFailed?: boolean
}

const refused: Meaning = { kind: 'refused' }
const moderated: Meaning = { kind: 'moderated' }
const blocked: Meaning = { kind: 'blocked' }
const throttled: Meaning = { kind: 'throttled' }
const noCapacity: Meaning = { kind: 'unavailable' }
const notHere: Meaning = { kind: 'refused', regional: true }

const meanings = new Map<string, Meaning>([
  ['InvalidParameter', refused],
  ['BadRequest', refused],
  ['InvalidURL', refused],
  ['UnsupportedOperation', refused],

  ['DataInspectionFailed', moderated],
  ['IPInfringementSuspect', moderated],
  ['FaqRuleBlocked', moderated],
  ['CustomRoleBlocked', moderated],

  ['Arrearage', blocked],
  ['InvalidApiKey', blocked],
  ['NOT AUTHORIZED', blocked],
  ['AccessDenied', blocked],
  ['Model.AccessDenied', blocked],
  ['Workspace.AccessDenied', blocked],
  ['Endpoint.AccessDenied', blocked],
  ['AllocationQuota.FreeTierOnly', blocked],
  // Answered with 429 like a throttle, yet no waiting helps.
  ['Throttling.AllocationQuota', blocked],
  ['CommodityNotPurchased', blocked],
  ['PrepaidBillOverdue', blocked],
  ['PostpaidBillOverdue', blocked],

  ['ModelNotFound', notHere],
  ['WorkSpaceNotFound', notHere],
  ['NotFound', notHere],

  ['Throttling', throttled],
  ['Throttling.RateQuota', throttled],
  ['Throttling.Concurrency', throttled],
  ['Throttling.BurstRate', throttled],

  // Work was begun and given up: free, but whether to try again is for the person to say.
  ['RequestTimeOut', refused],
  ['InternalError', refused],
  ['SystemError', refused],
  ['ModelServiceFailed', refused],
  ['RewriteFailed', { kind: 'refused', rewriteFailed: true }],

  ['ServiceUnavailable', noCapacity],
  ['ModelUnavailable', noCapacity],
])

const byLowerCase = new Map([...meanings].map(([code, meaning]) => [code.toLowerCase(), meaning]))

/** `BadRequest.TooLarge` has no row of its own and means what `BadRequest` means; case does not matter. */
export function meaningOf(code: string): Meaning | undefined {
  const known = byLowerCase.get(code.toLowerCase())
  const family = code.lastIndexOf('.')
  return known ?? (family > 0 ? meaningOf(code.slice(0, family)) : undefined)
}
