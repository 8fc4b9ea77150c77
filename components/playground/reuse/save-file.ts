/** Why a file is the untouched original although settings were asked for. */
export type Kept = 'content-credentials' | 'no-room' | 'not-a-picture'

const reasons: readonly Kept[] = ['content-credentials', 'no-room', 'not-a-picture']

/** Fetches a picture with its settings and hands it to the browser as a download. `null`: the settings are in it. Throws when it cannot be had. */
export async function savePictureWithSettings(imageId: string): Promise<Kept | null> {
  const response = await fetch(`/api/images/${imageId}/with-settings`)
  if (!response.ok) throw new Error(`The picture was answered ${response.status}`)
  const url = URL.createObjectURL(await response.blob())
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = url
  link.download = name ?? imageId
  link.click()
  // The download has begun with the click; the browser keeps what it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return reasons.find((reason) => reason === response.headers.get('x-settings')) ?? null
}
