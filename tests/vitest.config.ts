import { existsSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

/** Linux has a folder in memory. Where it is large, the databases of tests do not wait for a disk. */
const memory = '/dev/shm'
const enoughBytes = 2 ** 31
if (!process.env.TMPDIR && existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize > enoughBytes) process.env.TMPDIR = memory
}

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': root,
      // `server-only` throws outside a React server; in tests there is no browser to protect.
      'server-only': path.join(root, 'tests/empty.ts'),
    },
  },
  test: {
    include: ['tests/{unit,contract,flow}/**/*.test.ts', 'tests/*.test.ts'],
    globalSetup: [path.join(root, 'tests/global-setup.ts')],
    setupFiles: [path.join(root, 'tests/setup.ts')],
    // Tests wait for databases and processes as often as they compute.
    maxWorkers: 3,
    testTimeout: 60_000,
    restoreMocks: true,
  },
})
