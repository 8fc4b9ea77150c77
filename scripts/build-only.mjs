/** `npm run build`: what `npm run up` would serve. */
import { ensureBuilt } from './build.mjs'

ensureBuilt()
