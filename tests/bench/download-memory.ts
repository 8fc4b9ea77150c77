/** A process of its own: brings eight pictures home at once and says what memory that took at most, in kilobytes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { decoder } from '../../lib/images/decoder/decoder'
import { mirror } from '../../lib/images/mirror'
import { diskStorage } from '../../lib/images/storage/disk'
import { download } from '../../lib/net/download'

const [url = ''] = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'z-image-bench-'))
const ground = { storage: diskStorage(folder), folder, download }
const allow = () => ({ allowed: true, privateAllowed: true })
try {
  await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      mirror({ generationId: `picture_${i}`, url, allow, finalTry: false }, ground),
    ),
  )
  process.stdout.write(String(process.resourceUsage().maxRSS))
} finally {
  decoder().close()
  rmSync(folder, { recursive: true })
}
