/**
 * `npm run bench [-- <part of a name>]`: prints every figure this project promises, as ratios and counts
 * of one run on one machine. Nothing here is asserted in a test. Needs a build (`npm run build`).
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Figure {
  name: string
  measured: string
  promised: string
}

interface Benchmark {
  title: string
  measure(): Promise<Figure[]>
}

const wanted = process.argv[2] ?? ''
const folder = import.meta.dirname
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts') && file.includes(wanted))
  .sort()

for (const file of files) {
  const { title, measure } = (await import(
    pathToFileURL(path.join(folder, file)).href
  )) as Benchmark
  process.stdout.write(`\n${title}\n`)
  for (const { name, measured, promised } of await measure())
    process.stdout.write(
      `  ${name.padEnd(58)} ${measured.padStart(22)}   (promised: ${promised})\n`,
    )
}
process.exit(0)
