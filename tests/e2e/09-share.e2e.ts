import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expectNoFaultInAnyLook } from './axe'
import { expireShareLinks } from './database'
import { makePictures } from './pictures'
import { share } from './share-link'
import { expect, signIn, test } from './story'

test('a share link, signed out: what it tells, that robots stay out, and that it closes', async ({
  page,
  browser,
  dataDir,
}) => {
  await signIn(page)
  const [id = ''] = await makePictures(page, ['A kite over “海”'])
  const link = await share(page, id, () =>
    page.getByLabel('With the prompt').check({ force: true }),
  )

  const context = await browser.newContext({ locale: 'en-US' })
  const stranger = await context.newPage()
  const answer = await stranger.goto(link)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  const picture = stranger.getByRole('img', { name: 'A kite over “海”' })
  await expect
    .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0)
  const meta = (name: string) => stranger.locator(`meta[property="${name}"]`)
  await expect(meta('og:title')).toHaveAttribute('content', 'A kite over “海”')
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  const preview = (await meta('og:image').getAttribute('content')) ?? ''
  expect((await context.request.get(preview)).headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-robots-tag': expect.stringContaining('noindex'),
  })

  expect((await context.request.get(`/api/images/${id}/original`)).status()).toBe(404)
  const embed = preview.replace(/preview$/, 'embed')
  expect((await context.request.get(embed)).status()).toBe(404)
  await page.goto(`/gallery/${id}`)
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText('Approved', { exact: true })).toBeVisible()
  await expect.poll(async () => (await context.request.get(embed)).status()).toBe(200)
  expect((await context.request.get(embed)).headers()['cross-origin-resource-policy']).toBe(
    'cross-origin',
  )

  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByText(/opened once/)).toBeVisible()
  await expectNoFaultInAnyLook(stranger, link)
  await page.getByRole('button', { name: /^Take back the link/ }).click()
  await expect(page.getByText('No link is open.')).toBeVisible()
  for (const address of [link, link.slice(0, -1), `${link}x`, link.replace(/.$/, '!')])
    expect((await stranger.goto(address))?.status()).toBe(404)
  for (const address of [preview, embed])
    expect((await context.request.get(address)).status()).toBe(404)

  const again = await share(page, id, async () => undefined)
  const bytes = `/api/share/${again.split('/').at(-1)}/${id}/preview`
  expect((await stranger.goto(again))?.status()).toBe(200)
  expect((await context.request.get(bytes)).status()).toBe(200)
  expireShareLinks(dataDir)
  const late = await stranger.goto(again)
  expect(late?.status()).toBe(404)
  expect(late?.headers()['x-robots-tag']).toContain('noindex')
  for (const address of [bytes, bytes.replace('preview', 'embed')])
    expect((await context.request.get(address)).status()).toBe(404)
  await context.close()
})

test('a share link with a password: nothing is told before it, and a wrong one opens nothing', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const [id = ''] = await makePictures(page, ['A secret garden'])
  const link = await share(page, id, async () => {
    await page.getByLabel('With the prompt').check({ force: true })
    await page.getByLabel('Password').fill('correct horse 密码')
  })
  const context = await browser.newContext({ locale: 'en-US' })
  const stranger = await context.newPage()
  await stranger.goto(link)
  expect(await stranger.content()).not.toContain('secret garden')
  await expectNoFaultInAnyLook(stranger, link)
  const token = link.split('/').at(-1)
  const bytes = `/api/share/${token}/${id}/preview`
  expect((await context.request.get(bytes)).status()).toBe(404)
  await stranger.getByLabel('Password').fill('wrong')
  await stranger.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(stranger.getByRole('alert').filter({ hasText: 'not the password' })).toBeVisible()
  expect((await context.request.get(bytes)).status()).toBe(404)
  await stranger.getByLabel('Password').fill('correct horse 密码')
  await stranger.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(stranger.getByRole('img', { name: 'A secret garden' })).toBeVisible()
  expect((await context.request.get(bytes)).status()).toBe(200)
  expect((await context.request.get(bytes.replace('preview', 'embed'))).status()).toBe(404)
  await context.close()
})

test('pictures are handed over in an archive that checks against its sidecars', async ({
  page,
}) => {
  await signIn(page)
  const ids = await makePictures(page, ['茶馆「晨光」', 'A cup'])
  const answer = await page.request.get(`/api/handover?ids=${ids.join(',')}`)
  expect(answer.headers()['content-type']).toBe('application/zip')
  const folder = mkdtempSync(path.join(tmpdir(), 'z-image-handover-'))
  try {
    const file = path.join(folder, 'parcel.zip')
    writeFileSync(file, await answer.body())
    if (spawnSync('unzip', ['-v']).status === 0) execFileSync('unzip', ['-q', file, '-d', folder])
    else execFileSync('python3', ['-m', 'zipfile', '-e', file, folder])
    const sidecars = readdirSync(folder).filter((name) => name.endsWith('.json'))
    expect(sidecars).toHaveLength(2)
    for (const name of sidecars) {
      const { file: described } = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
      const bytes = readFileSync(path.join(folder, described.name))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(described.sha256)
    }
    await page.goto(`file://${path.join(folder, 'contact-sheet.html')}`)
    await expect(page.getByRole('img')).toHaveCount(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect((await page.request.get('/api/handover?ids=nobody')).status()).toBe(404)
  const many = Array.from({ length: 5_001 }, (_, index) => `p${index}`).join(',')
  const refused = await page.request.post('/api/handover', {
    headers: { origin: new URL(answer.url()).origin },
    form: { ids: many },
  })
  expect(refused.status()).toBe(400)
  expect((await refused.json()).error.code).toBe('too_many_pictures')
})
