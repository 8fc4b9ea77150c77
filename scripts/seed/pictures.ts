import { createHash, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { recommendedSize, resolutions, ratiosOfModelStudio } from '../../lib/catalog/sizes'
import { decode } from '../../lib/images/decoder/decode'
import { render } from '../../lib/images/decoder/renditions'
import { originalKey, previewKey, thumbKey } from '../../lib/images/storage/key'
import { paintPicture } from '../../lib/sandbox/picture'
import { makePrompt } from './prompts'
import type { Random } from './random'

/** One painted picture on disk: what every picture of a seed is a hard link of. */
export interface Painted {
  columns: {
    sha256: string
    bytes: number
    format: 'webp'
    width: number
    height: number
    thumbhash: string
    previewSha256: string
    thumbSha256: string
  }
  files: { original: string; preview: string; thumb: string }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Paints so many different pictures into `folder`, of all the shapes there are. */
export async function paintPictures(
  folder: string,
  count: number,
  random: Random,
): Promise<Painted[]> {
  mkdirSync(folder, { recursive: true })
  const painted: Painted[] = []
  for (let index = 0; index < count; index += 1) {
    const ratio = ratiosOfModelStudio[(index * 4) % ratiosOfModelStudio.length] ?? '1:1'
    const { width, height } = recommendedSize(
      ratio,
      resolutions[index % 8 === 7 ? 2 : index % 8 === 3 ? 1 : 0],
    )
    const order = { prompt: makePrompt(random), seed: index, width, height }
    const original = await paintPicture(order, 'webp')
    const { preview, thumb, thumbhash } = await render(await decode(original))
    const name = randomUUID()
    const write = (kind: string, bytes: Buffer) => {
      const file = path.join(folder, `${name}.${kind}`)
      writeFileSync(file, bytes)
      return file
    }
    painted.push({
      columns: {
        ...{ sha256: sha256(original), bytes: original.byteLength, format: 'webp', width, height },
        ...{ thumbhash, previewSha256: sha256(preview), thumbSha256: sha256(thumb) },
      },
      files: {
        original: write('original', original),
        preview: write('preview', preview),
        thumb: write('thumb', thumb),
      },
    })
  }
  return painted
}

const folders = new Set<string>()

function link(file: string, root: string, key: string): string {
  const target = path.join(root, key)
  const folder = path.dirname(target)
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
  folders.add(folder)
  linkSync(file, target)
  return key
}

/** The three files of one picture, under their keys. */
export function placePicture({ columns, files }: Painted, root: string, generationId: string) {
  const of = { sha256: columns.sha256, generationId }
  return {
    originalKey: link(files.original, root, originalKey(of, columns.format)),
    previewKey: link(files.preview, root, previewKey(of)),
    thumbKey: link(files.thumb, root, thumbKey(of)),
  }
}
