/** FAULTS.md 20, and what `npm run up` promises about starting and ending. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import { type ServerProcess, startServer } from '../server'

const test = base.extend<{ dataDir: string; start: typeof startServer }>({
  dataDir: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'z-image-server-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ dataDir: _ }, use) => {
    const servers: ServerProcess[] = []
    await use(async (given) => {
      const server = await startServer(given)
      servers.push(server)
      return server
    })
    for (const server of servers) await server.signal('SIGKILL')
  },
})

test('a killed server blocks nothing, and a stopped one says that it stopped well', async ({
  dataDir,
  start,
}) => {
  const killed = await start({ DATA_DIR: dataDir })
  await killed.ready()
  await killed.signal('SIGKILL')

  const next = await start({ DATA_DIR: dataDir })
  await next.ready()
  await next.signal('SIGTERM')
  expect(await next.exited).toBe(0)
})

test('a second server on the same database file refuses loudly', async ({ dataDir, start }) => {
  const first = await start({ DATA_DIR: dataDir })
  await first.ready()
  const second = await start({ DATA_DIR: dataDir })
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain('Another server is running on')
  await first.ready()
})

test('a server that waited takes over when the first one leaves', async ({ dataDir, start }) => {
  const first = await start({ DATA_DIR: dataDir })
  await first.ready()
  const second = await start({ DATA_DIR: dataDir })
  await expect.poll(() => second.output()).toContain('Waiting for another server')
  await first.signal('SIGTERM')
  await second.ready()
})

test('wrong settings stop the start, all named at once and none repeated', async ({
  dataDir,
  start,
}) => {
  const server = await start({
    DATA_DIR: dataDir,
    PORT: 'canary',
    ADMIN_EMAIL: 'canary',
    DASHSCOPE_REGION: 'canary',
    S3_BUCKET: 'canary',
  })
  expect(await server.exited).toBe(1)
  for (const name of ['PORT', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'DASHSCOPE_REGION', 'S3_BUCKET'])
    expect(server.output()).toContain(name)
  expect(server.output()).not.toContain('canary')
})
