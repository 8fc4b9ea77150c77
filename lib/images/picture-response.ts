/** How the bytes of a picture leave this server: inert, private, and for good. */
import { byteStream } from './byte-stream'
import { namesVersion, wantedRange } from './conditions'
import { StorageUnavailable, type Storage } from './storage/storage'

export interface ServablePicture {
  id: string
  sha256: string
  format: string
  originalKey: string
  previewKey: string
  thumbKey: string
}

type Rendition = { key: string; type: string; ending: string }

const originals: Record<string, { type: string; ending: string }> = {
  png: { type: 'image/png', ending: 'png' },
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  webp: { type: 'image/webp', ending: 'webp' },
}
const webp = { type: 'image/webp', ending: 'webp' }

function renditionOf(picture: ServablePicture, name: string): Rendition | null {
  const original = originals[picture.format]
  if (name === 'original' && original) return { key: picture.originalKey, ...original }
  if (name === 'preview') return { key: picture.previewKey, ...webp }
  if (name === 'thumb') return { key: picture.thumbKey, ...webp }
  return null
}

const plain = (status: number, text: string, headers?: Record<string, string>) =>
  new Response(text, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })

/** One answer for what is not there, what never was, and what is not yours. */
export const noSuchPicture = () => plain(404, 'Not found\n')

/** Answers GET and HEAD. The door has already seen that this person may have the picture. */
export async function pictureResponse(
  request: Request,
  picture: ServablePicture,
  renditionName: string,
  storage: Storage,
): Promise<Response> {
  const rendition = renditionOf(picture, renditionName)
  if (!rendition) return noSuchPicture()

  const etag = `"${picture.sha256}-${renditionName}"`
  const lasting = { etag, 'cache-control': 'private, max-age=31536000, immutable' }
  if (namesVersion(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: lasting })

  const range = wantedRange(request.headers, etag)
  const found = await storage.open(rendition.key, range).catch((error: unknown) => {
    if (error instanceof StorageUnavailable) return error
    throw error
  })
  if (found instanceof StorageUnavailable)
    return plain(503, 'The picture store does not answer\n', { 'retry-after': '5' })
  if (!found) return noSuchPicture()

  const { stream, size } = found
  if (range && range.start >= size) {
    stream.destroy()
    return plain(416, 'No such range\n', { 'content-range': `bytes */${size}` })
  }
  const last = range ? Math.min(range.end, size - 1) : size - 1
  const start = range?.start ?? 0
  const disposition = new URL(request.url).searchParams.has('download') ? 'attachment' : 'inline'
  const headers = {
    ...lasting,
    'content-type': rendition.type,
    'content-length': String(last - start + 1),
    'content-disposition': `${disposition}; filename="z-image-${picture.id}.${rendition.ending}"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    ...(range ? { 'content-range': `bytes ${start}-${last}/${size}` } : {}),
  }
  if (request.method === 'HEAD') stream.destroy()
  const body = request.method === 'HEAD' ? null : byteStream(stream, request.signal)
  return new Response(body, { status: range ? 206 : 200, headers })
}
