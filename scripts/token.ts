/** `npm run token -- --email <user>`: prints a new API token of that user, beside a running server too. */
import { parseArgs } from 'node:util'
import { createApiToken } from '../lib/auth/tokens'
import { database, disconnectDatabase } from '../lib/db'
import { environment } from '../lib/env'
import { migrate } from '../prisma/migrate'

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

const { values } = parseArgs({ options: { email: { type: 'string' } } })
const email = values.email?.trim().toLowerCase()
if (!email) refuse('Say whose token it is: npm run token -- --email name@example.com')

await migrate(environment().database)
const user = await database().user.findUnique({
  where: { email },
  select: { id: true, disabledAt: true },
})
if (!user || user.disabledAt) refuse('Nobody with that address may sign in here')

const { token } = await createApiToken(user.id, 'npm run token')
process.stdout.write(`${token}\n`)
await disconnectDatabase()
process.exit(0)
