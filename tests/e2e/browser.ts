import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export interface Browser {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Some systems have a `chromium` that only tells how to install one. */
function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const files = folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return files.find((file) => {
    if (!existsSync(file)) return false
    const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 })
    return status === 0 && /Chrom(e|ium) \d+/.test(stdout)
  })
}

/** Its own fonts.conf names another folder, and text would be blank. */
const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`

/**
 * The browser that comes as an npm package, unpacked once. It unpacks itself into the temporary
 * folder and changes the environment of whoever asks, so a process of its own asks; the variable
 * makes it bring its NSS libraries, too.
 */
function packagedBrowser(): string {
  const require = createRequire(import.meta.url)
  const packageFile = path.join(
    path.dirname(require.resolve('@sparticuz/chromium')),
    '../../package.json',
  )
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache')
  const folder = path.join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(`${folder}-`)
  const unpack = `await (await import('@sparticuz/chromium')).default.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  })
  writeFileSync(path.join(draft, 'fonts.conf'), fontsConfiguration(folder))
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** A system Chromium when there is one, else the packaged one. */
export function findBrowser(): Browser {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  const executablePath = systemBrowser()
  if (executablePath) return { executablePath, args, env: environment }
  const folder = packagedBrowser()
  return {
    executablePath: path.join(folder, 'chromium'),
    args,
    env: {
      ...environment,
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    },
  }
}
