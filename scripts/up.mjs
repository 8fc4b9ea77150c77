/** `npm run up`: from a fresh checkout to a running server. What is done already is skipped. */
import { ensureInstalled } from './install.mjs'

ensureInstalled()
await import('./serve.mjs')
