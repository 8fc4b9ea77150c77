/** `npm run integrity`: examines every file at rest and names what is missing, altered or nobody's. Exit code 1 when something is damaged. */
import { database, disconnectDatabase } from '../lib/db'
import { environment } from '../lib/env'
import { picturesFolder, storage } from '../lib/images/storage'
import { checkIntegrity } from '../lib/integrity/check'
import { type Finding, isDamaged } from '../lib/integrity/report'
import { migrate } from '../prisma/migrate'

function lineFor({ problem, key, owner }: Finding): string {
  const whose =
    'imageId' in owner
      ? `picture ${owner.imageId}`
      : `quarantine of ${owner.quarantinedGenerationId}`
  return `${problem}  ${whose}  ${key}\n`
}

await migrate(environment().database)
const ground = { client: database(), storage: storage(), folder: picturesFolder() }
const report = await checkIntegrity(ground, new Date())
for (const finding of report.findings) process.stdout.write(lineFor(finding))
for (const orphan of report.orphans) process.stdout.write(`orphaned  ${orphan}\n`)
process.stdout.write(
  `${report.pictures} pictures and ${report.quarantined} quarantined files checked: ` +
    `${report.findings.length} damaged files, ${report.orphans.length} orphaned\n`,
)
await disconnectDatabase()
process.exit(isDamaged(report) ? 1 : 0)
