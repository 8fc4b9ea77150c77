/** `npm run dev`: the development server. */
import { ensureGenerated } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { runNext } from './next.mjs'

ensureInstalled()
ensureGenerated()
await runNext('dev', { NODE_ENV: 'development' })
