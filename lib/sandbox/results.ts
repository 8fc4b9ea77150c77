/** Where finished pictures lie: signed links that die, as at both providers. */
import 'server-only'
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Clock } from '@/lib/clock'
import { installationSecret } from '@/lib/installation-secret'
import { sandboxOrigin } from '@/lib/sandbox-key'
import { paintPicture } from '@/lib/sandbox/picture'
import { scriptOf, withoutScript } from '@/lib/sandbox/script'
import { findTask, type Task } from '@/lib/sandbox/tasks'

function signatureOf(file: string, expires: string): string {
  const key = createHmac('sha256', installationSecret()).update('sandbox-results').digest()
  return createHmac('sha256', key).update(`GET\n${file}\n${expires}`).digest('base64')
}

function fileOf(task: Task): string {
  return task.wire === 'reapi' ? `media/tasks/${task.id}/0.png` : `oss/${task.id}.png`
}

export function resultLink(task: Task, expiresAt: number): string {
  const script = scriptOf(task.prompt)
  if (script.has('elsewhere')) return 'http://169.254.169.254/latest/meta-data/picture.png'
  const file = fileOf(task)
  const lifeEnds = script.has('expired') ? task.createdAt - 1000 : expiresAt
  const expires = `${Math.floor(lifeEnds / 1000)}`
  const link = new URL(`/sandbox/files/${file}`, sandboxOrigin())
  link.searchParams.set('Expires', expires)
  link.searchParams.set('OSSAccessKeyId', 'sandbox')
  link.searchParams.set('Signature', signatureOf(file, expires))
  return link.href
}

function complaint(status: number, code: string, message: string): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>${code}</Code>
  <Message>${message}</Message>
  <RequestId>${randomUUID().replaceAll('-', '').slice(0, 24).toUpperCase()}</RequestId>
</Error>
`
  return new Response(xml, {
    status,
    headers: { 'content-type': 'application/xml', 'cache-control': 'no-store' },
  })
}

/** `file` is what follows `/sandbox/files/`. */
export async function serveResult(request: Request, file: string, clock: Clock): Promise<Response> {
  if (request.method !== 'GET')
    return complaint(405, 'MethodNotAllowed', 'The method is not allowed.')
  const query = new URL(request.url).searchParams
  const expires = query.get('Expires') ?? ''
  const given = Buffer.from(query.get('Signature') ?? '')
  const right = Buffer.from(signatureOf(file, expires))
  if (given.length !== right.length || !timingSafeEqual(given, right))
    return complaint(403, 'SignatureDoesNotMatch', 'The request signature does not match.')
  if (Number(expires) * 1000 <= clock.now().getTime())
    return complaint(403, 'AccessDenied', 'Request has expired.')

  const id = /^(?:media\/tasks\/([^/]+)\/0|oss\/([^/]+))\.png$/.exec(file)
  const task = await findTask(id?.[1] ?? id?.[2] ?? '')
  if (!task || scriptOf(task.prompt).has('gone'))
    return complaint(404, 'NoSuchKey', 'The specified key does not exist.')
  return picture(task)
}

/** Whatever the bytes are, a browser must never take them for a page of ours. */
const inert = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'no-store',
}

async function picture(task: Task): Promise<Response> {
  const script = scriptOf(task.prompt)
  if (script.has('svg'))
    return bytes(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))
  if (script.has('html-picture'))
    return bytes(Buffer.from('<!doctype html><title>Not a picture</title>'))
  const format = script.has('jpeg') ? 'jpeg' : script.has('webp') ? 'webp' : 'png'
  const painted = await paintPicture({ ...task, prompt: withoutScript(task.prompt) }, format)
  const whole = script.has('half') ? painted.subarray(0, painted.length >> 1) : painted
  return bytes(whole, `image/${format}`)
}

function bytes(body: Buffer, type = 'image/png'): Response {
  return new Response(new Uint8Array(body), {
    headers: { ...inert, 'content-type': type, 'content-length': `${body.length}` },
  })
}
