import pg from 'pg'

/** Runs statements on the test server's maintenance database. */
export async function withPostgres<T>(
  url: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end()
  }
}

/** No test breaks the database server down, so none waits for its disk either. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  url.searchParams.set('options', '-c synchronous_commit=off')
  return url.href
}
