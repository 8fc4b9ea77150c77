import type { LookupAddress } from 'node:dns'
import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { addressAllowed } from './address-check'
import { DownloadError } from './download-error'

/** Every address of a name. */
export type ResolveName = (hostname: string) => Promise<LookupAddress[]>

const resolveBySystem: ResolveName = (hostname) => systemLookup(hostname, { all: true })

export interface GuardOptions {
  privateAllowed: boolean
  /** For opening the connection, name resolution included. */
  timeoutMs: number
  resolve?: ResolveName
  /** Opens the connection; replaced in tests to show that the far end is looked at as well. */
  dial?: (lookup: LookupFunction) => buildConnector.connector
}

const refusal = (hostname: string) =>
  new DownloadError(
    'refused',
    'address_refused',
    `${hostname} leads to an address that is not public.`,
  )

/**
 * Resolves once and hands the very addresses it checked to the socket, so that a name cannot
 * change between check and connect. One bad answer among good ones refuses them all.
 */
export function guardedLookup(resolve: ResolveName, privateAllowed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (answers) => {
        const [first] = answers
        if (!first)
          callback(
            new DownloadError('unavailable', 'name_unknown', `${hostname} has no address.`),
            '',
            0,
          )
        else if (!answers.every(({ address }) => addressAllowed(address, privateAllowed)))
          callback(refusal(hostname), '', 0)
        else if (options.all) callback(null, answers)
        else callback(null, first.address, first.family)
      },
      () =>
        callback(
          new DownloadError('unavailable', 'name_unknown', `${hostname} could not be resolved.`),
          '',
          0,
        ),
    )
  }
}

/** A connector that ends up at an allowed address or not at all. IP literals are the caller's to check. */
export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const { privateAllowed, timeoutMs, resolve = resolveBySystem } = options
  const dial =
    options.dial ??
    ((lookup) => buildConnector({ lookup, timeout: timeoutMs, maxCachedSessions: 0 }))
  const connect = dial(guardedLookup(resolve, privateAllowed))
  return (target, callback) =>
    connect(target, (...[error, socket]) => {
      if (error) return callback(error, null)
      if (socket.remoteAddress && addressAllowed(socket.remoteAddress, privateAllowed))
        return callback(null, socket)
      socket.destroy()
      callback(refusal(target.hostname), null)
    })
}
