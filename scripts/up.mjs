/** `npm run up`: from a fresh checkout to a running server. What is done already is skipped. */
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { runNext } from './next.mjs'

ensureInstalled()
ensureBuilt()
await runNext('start', { NODE_ENV: 'production' })
