/** FAULTS 28, 29 and 34 at the real server, in a real browser. */
import type { Route } from '@playwright/test'
import { expect, generate, generations, prompt, signIn, test } from './story'

/** What somebody might smuggle into a page. */
const bait = `
  <script>document.title = 'ran'</script>
  <script src="https://elsewhere.invalid/a.js"></script>
  <script nonce="guessed">document.title = 'ran'</script>
  <img src="/nothing.png" onerror="document.title = 'ran'">
  <img src="https://elsewhere.invalid/pixel.png">
  <style>body { display: none }</style>
  <base href="https://elsewhere.invalid/">
  <iframe src="/icon.svg"></iframe>
  <object data="/icon.svg"></object>`

test('no page lets in what is not its own', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL })
  await context.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(event.effectiveDirective),
    )
  })
  const page = await context.newPage()
  await page.route('**/setup', smuggle)
  await page.route('**/sign-in', smuggle)
  const answer = await page.goto('/sign-in')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/)

  const refused = () =>
    page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)].sort())
  await expect
    .poll(refused)
    .toEqual([
      'base-uri',
      'frame-src',
      'img-src',
      'object-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
    ])
  expect(await page.title()).not.toBe('ran')
  await expect(page.getByLabel('Email', { exact: true })).toBeVisible()
  await context.close()
})

async function smuggle(route: Route): Promise<void> {
  const response = await route.fetch()
  const html = await response.text()
  await route.fulfill({ response, body: html.replace('</body>', `${bait}</body>`) })
}

test('everything that is answered says how it may be used', async ({ page }) => {
  await signIn(page)
  for (const path of ['/', '/gallery', '/settings', '/spend', '/not-here', '/gallery/not-here']) {
    const headers = (await page.request.get(path)).headers()
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy'], path).not.toContain("script-src 'unsafe")
  }
  for (const path of ['/', '/api/health', '/api/gallery', '/api/v1/tasks/x', '/api/auth/session']) {
    expect((await page.request.get(path)).headers(), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
  }
  const picture = await page.request.get('/api/images/not-here/thumb')
  expect(picture.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
})

test('an action is taken from our own page alone, and early', async ({ page, baseURL }) => {
  await signIn(page)
  const words = `A door that nobody forged, ${crypto.randomUUID()}`
  await prompt(page).fill(words)
  const sent = page.waitForRequest((request) => 'next-action' in request.headers())
  await generate(page).click()
  const request = await sent
  const action = request.headers()['next-action'] ?? ''
  const body = request.postData() ?? ''
  await expect(generations(page).filter({ hasText: words })).toHaveCount(1)
  const count = await generations(page).count()

  const { host } = new URL(baseURL ?? '')
  const forge = (headers: Record<string, string>, data: string | Buffer = body) =>
    page.request.post('/', {
      headers: { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8', ...headers },
      data,
    })
  const forged: [string, Record<string, string>][] = [
    ['foreign', { origin: 'https://evil.example' }],
    ['null', { origin: 'null' }],
    ['missing', {}],
    ['spoofed', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
    ['cross-site', { origin: `http://${host}`, 'sec-fetch-site': 'cross-site' }],
  ]
  for (const [name, headers] of forged) {
    const answer = await forge(headers)
    // Next itself refuses some with 500; our own door says why, in an answer of 200.
    if (answer.ok()) expect(await answer.text(), name).toContain('"forbidden"')
  }
  const ours = { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
  expect((await forge(ours, Buffer.alloc(10_000_000, 'x'))).ok()).toBe(false)
  const keys = await forge(ours, '[{"__proto__":{"role":"admin"},"constructor":{"prototype":{}}}]')
  if (keys.ok()) expect(await keys.text()).toContain('"invalid"')

  await page.reload()
  await expect(generations(page)).toHaveCount(count)
})
