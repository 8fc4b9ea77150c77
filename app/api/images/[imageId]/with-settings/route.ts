import { currentActor } from '@/lib/auth/actor'
import { database } from '@/lib/db'
import { fileWithSettings, findPictureWithSettings } from '@/lib/handover/with-settings'
import { noSuchPicture } from '@/lib/images/picture-response'
import { storage } from '@/lib/images/storage'
import { StorageUnavailable } from '@/lib/images/storage/storage'
import { writeSettings } from '@/lib/playground/settings-record'

interface Context {
  params: Promise<{ imageId: string }>
}

const types: Record<string, { type: string; ending: string }> = {
  png: { type: 'image/png', ending: 'png' },
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  webp: { type: 'image/webp', ending: 'webp' },
}

const common = {
  'cache-control': 'private, no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

const later = () =>
  new Response('The picture store does not answer\n', {
    status: 503,
    headers: { ...common, 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' },
  })

/** The original with its settings written into it, as a download. `x-settings` says `embedded`, or why the file is the untouched original. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  const picture =
    actor && (await findPictureWithSettings(database(), actor, (await params).imageId))
  const type = types[picture?.format ?? '']
  if (!picture || !type) return noSuchPicture()
  try {
    const file = await fileWithSettings(picture, writeSettings(picture.settings), storage())
    if (!file) return noSuchPicture()
    return new Response(file.bytes, {
      headers: {
        ...common,
        'content-type': type.type,
        'content-length': String(file.bytes.length),
        'content-disposition': `attachment; filename="z-image-${picture.id}.${type.ending}"`,
        'x-settings': file.kept ?? 'embedded',
      },
    })
  } catch (error) {
    if (error instanceof StorageUnavailable) return later()
    throw error
  }
}
