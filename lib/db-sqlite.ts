import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils'

/** The driver's own wait blocks the event loop, so it is short and the rest is waited asynchronously. */
const driverWaitMs = 50
const pauseMs = 25
const patienceMs = 10_000

const isBusy = (error: unknown): boolean =>
  isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout'

/** Repeats what another process's write lock turned away; nothing of it was done. */
async function patiently<T>(run: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

/**
 * One connection, one user at a time. The adapter alone lets a query made outside an open
 * transaction run inside it: were that transaction rolled back, a write that was reported as
 * done would be gone. Here every query and every transaction takes its turn.
 *
 * Transactions take the write lock when they begin, so that one which reads before it writes
 * cannot be turned away half-way by another process.
 */
class OneAtATime implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName
  #last: Promise<void> = Promise.resolve()

  constructor(private readonly connection: SqlDriverAdapter) {
    this.adapterName = connection.adapterName
  }

  queryRaw(query: SqlQuery) {
    return this.#inTurn(() => this.connection.queryRaw(query))
  }

  executeRaw(query: SqlQuery) {
    return this.#inTurn(() => this.connection.executeRaw(query))
  }

  executeScript(script: string) {
    return this.#inTurn(() => this.connection.executeScript(script))
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.#turn()
    try {
      await patiently(async () => this.connection.executeScript('BEGIN IMMEDIATE'))
    } catch (error) {
      release()
      throw error
    }
    return this.#transaction(release)
  }

  dispose() {
    return this.connection.dispose()
  }

  #transaction(release: () => void): Transaction {
    const { connection, adapterName } = this
    let open = true
    const finish = async () => {
      // COMMIT itself can fail (a full disk): the connection must not stay inside.
      if (open) await connection.executeScript('ROLLBACK').catch(() => undefined)
      release()
    }
    const script = (sql: string) => connection.executeScript(sql)
    return {
      provider: 'sqlite',
      adapterName,
      options: { usePhantomQuery: false },
      queryRaw: (query) => connection.queryRaw(query),
      async executeRaw(query) {
        const changes = await connection.executeRaw(query)
        if (query.sql === 'COMMIT' || query.sql === 'ROLLBACK') open = false
        return changes
      },
      commit: finish,
      rollback: finish,
      createSavepoint: (name) => script(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => script(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => script(`RELEASE SAVEPOINT ${name}`),
    }
  }

  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const release = await this.#turn()
    try {
      return await patiently(async () => run())
    } finally {
      release()
    }
  }

  /** Resolves when everything asked for earlier is over; call the answer to let the next one in. */
  async #turn(): Promise<() => void> {
    const before = this.#last
    let release = () => {}
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}

/** SQLite for one file. WAL is a property of the file, switched on by the migration. */
export function sqliteAdapter(file: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: driverWaitMs })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const connection = await factory.connect()
      // Under WAL the driver's default, NORMAL, may lose the newest commits when power fails.
      await connection.executeScript('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
      return new OneAtATime(connection)
    },
  }
}
