import { randomUUID } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'

type Row = Record<string, unknown>

/** The database of a running server, for what a person would have to wait or click for too long. */
function inDatabase<Result>(dataDir: string, act: (database: Database.Database) => Result): Result {
  const database = new Database(path.join(dataDir, 'table.db'))
  try {
    return database.transaction(act)(database)
  } finally {
    database.close()
  }
}

/** As if every link had been made long ago. */
export function expireShareLinks(dataDir: string): void {
  inDatabase(dataDir, (database) =>
    database.prepare(`UPDATE "ShareLink" SET "expiresAt" = ?`).run('2020-01-01T00:00:00.000+00:00'),
  )
}

/** More pictures like a given one: rows of their own, the same bytes. */
export function copyPicture(dataDir: string, imageId: string, count: number): void {
  inDatabase(dataDir, (database) => {
    const read = (table: string, id: unknown) =>
      database.prepare<[unknown], Row>(`SELECT * FROM "${table}" WHERE "id" = ?`).get(id) ?? {}
    const write = (table: string, row: Row) => {
      const names = Object.keys(row)
      const list = names.map((name) => `"${name}"`).join()
      const values = names.map(() => '?').join()
      database
        .prepare(`INSERT INTO "${table}" (${list}) VALUES (${values})`)
        .run(Object.values(row))
    }
    const image = read('Image', imageId)
    const generation = read('Generation', image.generationId)
    for (let copy = 1; copy <= count; copy += 1) {
      const generationId = randomUUID()
      write('Generation', { ...generation, id: generationId, position: 1000 + copy })
      write('Image', { ...image, id: randomUUID(), generationId })
    }
  })
}
