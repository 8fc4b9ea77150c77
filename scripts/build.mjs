import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { hashOf, once, root, run, runTypeScript } from './project.mjs'

const distFolder = process.env.NEXT_DIST_DIR || '.next'

const sources = [
  'app',
  'components',
  'i18n',
  'lib',
  'messages',
  'prisma',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

export function ensureGenerated() {
  runTypeScript('scripts/prisma-generate.ts')
}

/** The production build of what is in the working tree. */
export function ensureBuilt() {
  const input = hashOf(sources, ['lib/generated'])
  mkdirSync(path.join(root, distFolder), { recursive: true })
  once(path.join(distFolder, 'built'), input, () => {
    runTypeScript('scripts/check-environment.ts')
    ensureGenerated()
    run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
  })
}
