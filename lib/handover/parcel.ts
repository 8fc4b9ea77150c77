import 'server-only'
import { buffer } from 'node:stream/consumers'
import { models } from '@/lib/catalog/models'
import type { ChosenPicture } from '@/lib/handover/chosen-pictures'
import { contactSheet, type SheetPicture, type SheetWords } from '@/lib/handover/contact-sheet'
import { sidecarOf } from '@/lib/handover/sidecar'
import { fileWithSettings, type PictureSettings } from '@/lib/handover/with-settings'
import type { ZipEntry } from '@/lib/handover/zip'
import { zipNames } from '@/lib/handover/zip-names'
import type { Storage } from '@/lib/images/storage/storage'
import { inSlices } from '@/lib/review/group-by'

/** A sheet holds its thumbnails: more on one would make a file that no browser likes to open. */
const perSheet = 200

export interface Parcel {
  pictures: readonly ChosenPicture[]
  storage: Storage
  words: SheetWords
  /** Writes settings the way they are embedded in a file; `null`: the files are the originals, byte for byte. */
  embed: ((settings: PictureSettings) => string) | null
}

const stem = (name: string) => name.replace(/\.[a-z]+$/, '')

/**
 * What is handed over, in the order in which it is written: every picture with its sidecar, and after
 * each 200 of them their contact sheet. One picture at a time is in memory, and one sheet.
 */
export async function* parcelEntries({
  pictures,
  storage,
  words,
  embed,
}: Parcel): AsyncGenerator<ZipEntry> {
  const named = withNames(pictures)
  const sheets = Math.ceil(named.length / perSheet)
  let sheet = 0
  for (const slice of inSlices(named, perSheet)) {
    const shown: SheetPicture[] = []
    for (const { name, picture } of slice) {
      const lastModified = picture.createdAt
      let settingsInside = false
      yield {
        name,
        lastModified,
        open: async () => {
          if (!embed) return (await storage.open(picture.originalKey))?.stream ?? null
          const file = await fileWithSettings(picture, embed(picture.settings), storage)
          settingsInside = file?.kept === null
          return file?.bytes ?? null
        },
      }
      yield {
        name: `${stem(name)}.json`,
        lastModified,
        open: async () => sidecarOf(picture, { name, settingsInside }),
      }
      shown.push(await sheetPicture(name, picture, storage))
    }
    sheet += 1
    const html = contactSheet(shown, words)
    yield {
      name: sheets === 1 ? 'contact-sheet.html' : `contact-sheet-${sheet}.html`,
      lastModified: new Date(),
      open: async () => html,
    }
  }
}

function withNames(pictures: readonly ChosenPicture[]) {
  const names = zipNames(pictures.map(({ settings, format }) => ({ ...settings, format })))
  return pictures.map((picture, index) => ({ picture, name: names[index] ?? picture.id }))
}

async function sheetPicture(
  fileName: string,
  picture: ChosenPicture,
  storage: Storage,
): Promise<SheetPicture> {
  const { settings, width, height, review } = picture
  const thumb = await storage.open(picture.thumbKey)
  const facts = [`${width} × ${height}`, models[settings.provider].name, settings.seed ?? '']
  return {
    ...{ fileName, prompt: settings.prompt, width, height, state: review },
    facts: facts.filter((fact) => fact !== '').join(' · '),
    thumb: thumb && (await buffer(thumb.stream)),
  }
}
