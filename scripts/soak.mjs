/** `npm run soak`: the fault suites at their full counts. Hours of a team's life; well over an hour of yours. */
import { ensureBuilt } from './build.mjs'
import { run } from './project.mjs'

ensureBuilt()
run(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=tests/vitest.config.ts',
    'tests/flow/simulation.test.ts',
    'tests/flow/kill.test.ts',
    'tests/flow/crash-sweep.test.ts',
    'tests/flow/thousand.test.ts',
  ],
  {
    SEEDS: process.env.SEEDS ?? '10000',
    KILLS: process.env.KILLS ?? '100',
    PICTURES: process.env.PICTURES ?? '1000',
    NODE_ENV: undefined,
  },
)
