/**
 * What every image provider offers, whether it answers at once or is asked again and again.
 * The runner never asks which of the two it has: a provider that finishes in `submit` has no `poll`.
 */
import type { AspectRatio, ProviderId } from '@/lib/catalog/models'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** One picture to be made, already validated by `lib/generations/request.ts`. */
export type ImageOrder =
  | { provider: 'reapi'; prompt: string; aspectRatio: AspectRatio; contentCheck: boolean }
  | {
      provider: 'model-studio'
      prompt: string
      width: number
      height: number
      seed: number
      rewritePrompt: boolean
      /** Sent only when not empty. */
      negativePrompt: string
    }

/** A picture that waits at the provider. Its query may be a signed credential: store it, never log it. */
export interface RemoteImage {
  url: string
  /** When the provider stops serving it; absent when undocumented. */
  expiresAt?: Date
}

export interface Receipt {
  /** The provider's own id of the request, for its support desk. */
  requestId?: string
  /** What the provider says it charged or used; kept for the record, never used to compute a charge. */
  usage?: Json
}

export type Outcome =
  | { state: 'running'; ticket: Json; askAgainInMs?: number; receipt?: Receipt }
  | {
      state: 'finished'
      image: RemoteImage
      /** The prompt the picture was really made from, when the provider rewrote it. */
      promptUsed?: string
      reasoning?: string
      warnings: string[]
      receipt?: Receipt
    }

export interface Call {
  /** Aborts the request; an abort after the body went out is an ambiguous failure. */
  signal?: AbortSignal
  /** Total time allowed, in milliseconds. The adapter has its own default above the provider's worst case. */
  timeoutMs?: number
}

export type Balance = { credits: number }

export interface ImageProvider {
  readonly id: ProviderId
  /** Billable: exactly one POST, never retried in here. Throws `ProviderError`. */
  submit(order: ImageOrder, call?: Call): Promise<Outcome>
  /** Free and repeatable from any process. Absent when `submit` finishes the job. Throws `ProviderError`. */
  poll?(ticket: Json, call?: Call): Promise<Outcome>
  /** Free; absent where the provider documents no free test. Throws `ProviderError`. */
  balance?(call?: Call): Promise<Balance>
  /** May a result be fetched from this host? `host` is lower case, without a port. */
  isResultHost(host: string): boolean
}

/** Given to a provider's factory; adapters never read the environment. */
export interface ProviderSettings {
  /** Without a trailing slash; may be http, loopback, and have any path. */
  baseUrl: string
  apiKey: string
}
