/** Four verbs over immutable objects. Every driver passes the same contract suite. */
import type { Readable } from 'node:stream'

export interface StoredObject {
  stream: Readable
  /** Bytes of the whole object. */
  size: number
}

export interface Storage {
  /**
   * Makes the bytes of a local file durable under `key`, then removes the file. Atomic: the key
   * either holds every byte or does not exist. Putting the same key again with the same bytes is harmless.
   * Throws `StorageUnavailable` when there is no room or no answer; the local file is then still there.
   */
  put(key: string, file: string): Promise<void>
  /**
   * `null` when the key does not exist. `range` is inclusive, in bytes; what lies beyond the object is
   * left out, if need be everything. Read the stream or destroy it. Throws `StorageUnavailable`.
   */
  open(key: string, range?: { start: number; end: number }): Promise<StoredObject | null>
  /** A URL a browser may be sent to, or `null` when this driver serves through us only. */
  link(key: string, expiresInSeconds: number): Promise<string | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
}

export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
}
