/** `npm test`, and so `npm cit`: every check there is, one after the other; a failure does not hide the next. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { root } from './project.mjs'

const reports = mkdtempSync(path.join(tmpdir(), 'z-image-check-'))
const vitestReport = path.join(reports, 'vitest.json')
const playwrightReport = path.join(reports, 'playwright.json')

const vitestSummary = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numFailedTestSuites: z.number(),
  })
  .transform((summary) => ({
    passed: summary.numPassedTests,
    // A file that could not even be read has no failed test in it.
    failed: Math.max(summary.numFailedTests, summary.numFailedTestSuites),
  }))

const playwrightSummary = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }))

const bin = (name) => path.join(root, 'node_modules/.bin', name)
const steps = [
  {
    name: 'database client',
    command: [process.execPath, '--import', 'tsx', 'scripts/prisma-generate.ts'],
  },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'build', command: [process.execPath, 'scripts/build-only.mjs'] },
  { name: 'types', command: [bin('tsc'), '--noEmit', '--pretty', 'false'] },
  { name: 'lint', command: [bin('eslint'), '.'] },
  {
    name: 'unit, contract and flow tests',
    command: [
      bin('vitest'),
      'run',
      '--config=tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    report: { file: vitestReport, summary: vitestSummary },
  },
  {
    name: 'browser tests',
    command: [
      bin('playwright'),
      'test',
      '--config=tests/e2e/playwright.config.ts',
      '--reporter=line,json',
    ],
    report: { file: playwrightReport, summary: playwrightSummary },
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  },
]

/** A step without a report counts as one check. */
function runStep({ name, command: [program, ...args], report, environment }) {
  process.stdout.write(`\n=== ${name}\n`)
  const started = performance.now()
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Of one's shell only what it must be: a test run is neither production nor development.
    env: { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1', ...environment },
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`=== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`)
  const counted =
    report && existsSync(report.file)
      ? report.summary.parse(JSON.parse(readFileSync(report.file, 'utf8')))
      : { passed: status === 0 ? 1 : 0, failed: 0 }
  // Whatever a report says, a step that ended badly has failed.
  return { ...counted, failed: status === 0 ? counted.failed : Math.max(1, counted.failed) }
}

const results = steps.map(runStep)
rmSync(reports, { recursive: true })
const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`)
process.exitCode = total('failed') === 0 ? 0 : 1
