import { expect, signIn, test } from './story'

test('the HTTP API: tokens, idempotency, errors by name', async ({ page, playwright, baseURL }) => {
  await signIn(page)
  await page.goto('/settings')
  await page.getByLabel('Token name').fill('story')
  await page.getByRole('button', { name: 'Create token' }).click()
  const shown = page.getByText(/^zi_[A-Za-z0-9_-]{40,}$/).or(page.locator('input[value^="zi_"]'))
  await expect(shown.first()).toBeVisible()
  const token = (await shown.first().textContent()) || (await shown.first().inputValue())

  const api = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  const post = (body: object, key?: string) =>
    api.post('/api/v1/images/generations', {
      data: body,
      headers: key === undefined ? {} : { 'Idempotency-Key': key },
    })
  const order = { model: 'z-image', prompt: 'A red door', aspect_ratio: '1:1', nsfw_checker: true }
  const key = crypto.randomUUID()
  const [first, second] = await Promise.all([post(order, key), post(order, key)])
  const { id, status, model } = await first.json()
  expect({ status, model }).toEqual({ status: 'processing', model: 'z-image' })
  expect((await second.json()).id).toBe(id)
  expect((await post({ ...order, prompt: 'A blue door' }, key)).status()).toBe(422)
  const [third, fourth] = await Promise.all([post(order), post(order)])
  expect((await third.json()).id).not.toBe((await fourth.json()).id)

  for (const [body, named] of [
    [{ ...order, prompt: 'x'.repeat(1001) }, 'prompt'],
    [{ ...order, size: '1024*1024' }, 'size'],
    [{ model: 'z-image-turbo', prompt: 'x', size: '100*100' }, 'size'],
    [{ model: 'z-image-turbo', prompt: 'x', seed: -1 }, 'seed'],
    [{ model: 'other', prompt: 'x' }, 'model'],
  ] as const) {
    const answer = await post(body)
    expect(answer.status()).toBe(400)
    const { error } = await answer.json()
    expect(error.message).toContain(named)
    expect(error.request_id).toBeTruthy()
  }
  expect((await post({ ...order, prompt: 'x'.repeat(200_000) })).status()).toBe(413)
  expect((await api.get('/api/v1/tasks/nobody')).status()).toBe(404)

  let task: { status: string; output: { image_urls: string[] } | null } = {
    status: '',
    output: null,
  }
  await expect
    .poll(
      async () => {
        task = await (await api.get(`/api/v1/tasks/${id}`)).json()
        return task.status
      },
      { timeout: 30_000 },
    )
    .toBe('completed')
  const url = task.output?.image_urls[0] ?? ''
  const bytes = await api.get(url)
  expect(bytes.headers()).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
  })
  expect(bytes.headers()['content-security-policy']).toContain('sandbox')
  expect(bytes.headers()['cache-control']).toContain('private')

  const stranger = await playwright.request.newContext({ baseURL })
  for (const address of [url, url.replace(/[^/]+\/original$/, 'missing/original')])
    expect((await stranger.get(address)).status()).toBe(404)
  expect((await stranger.post('/api/v1/images/generations', { data: order })).status()).toBe(401)
  expect((await stranger.get('/api/health')).ok()).toBe(true)
  await Promise.all([api.dispose(), stranger.dispose()])
})

test('a stranger is led to sign in, and back to where they were going', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await page.goto('/gallery')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
  await page.getByLabel('Email', { exact: true }).fill('nobody@example.test')
  await page.getByLabel('Password', { exact: true }).fill('wrong password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('nobody@example.test')
  await context.close()
})
