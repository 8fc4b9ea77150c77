/** Before minutes are spent on a build: would the server accept its environment? */
import { environment, EnvironmentError } from '../lib/env'

try {
  environment()
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
