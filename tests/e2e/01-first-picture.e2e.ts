import { expectNoFaultInAnyLook } from './axe'
import { admin, choose, expect, generate, generations, prompt, signIn, test } from './story'

test.describe.configure({ mode: 'serial' })

test('a new user makes an account and is at the playground', async ({ page }) => {
  for (const anywhere of ['/', '/gallery', '/settings', '/sign-in']) {
    await page.goto(anywhere)
    await expect(page).toHaveURL(/\/setup$/)
  }
  await expectNoFaultInAnyLook(page, page.url())
  await page.getByLabel('Name', { exact: true }).fill(admin.name)
  await page.getByLabel('Email', { exact: true }).fill(admin.email)
  await page.getByLabel('Password', { exact: true }).fill(admin.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL(/:\d+\/$/)
  await expect(page.getByText('Sandbox').first()).toBeVisible()
  await page.goto('/setup')
  await expect(page).toHaveURL(/:\d+\/$/)
})

test('a reAPI picture: the cost before, the states, and the gallery', async ({ page }) => {
  await signIn(page)
  const words = 'A paper sign on a bakery door says “OPENING SOON” 「即将开业」'
  await choose(page, 'Provider', 'reAPI')
  await choose(page, 'Aspect ratio', '3:4')
  await prompt(page).fill(words)
  await expect(page.getByRole('status', { name: 'Character count' })).toHaveText(
    /^\s*56 \/ 1000\s*$/,
  )
  const cost = page.getByRole('status', { name: 'Estimated cost' })
  await expect(cost).toContainText('5 credits')
  await expect(cost).toContainText('$0.0050')
  await generate(page).click()

  const row = generations(page).filter({ hasText: 'OPENING SOON' }).first()
  await expect(row).toContainText(/Queued|Submitting|Generating|Saving/)
  await page.reload()
  await expect(generations(page).filter({ hasText: 'OPENING SOON' })).toHaveCount(1)
  await expect(row).toContainText('Ready', { timeout: 30_000 })

  await page.goto('/gallery')
  const picture = page.getByRole('link').filter({ has: page.getByAltText(words) })
  await picture.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('OPENING SOON')
  await expect(page.getByText('5 credits')).toBeVisible()
  const image = page.getByAltText(words).first()
  await expect(image).toBeVisible()
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(500)
})

test('a Model Studio picture arrives although its tab was closed', async ({ page, context }) => {
  await signIn(page)
  await choose(page, 'Provider', 'Model Studio')
  await choose(page, 'Aspect ratio', '16:9')
  await choose(page, 'Resolution', '1024')
  await page.getByRole('switch', { name: 'Rewrite prompt' }).check({ force: true })
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('42')
  await prompt(page).fill('霓虹灯牌「深夜食堂」，雨夜')
  await expect(page.getByRole('status', { name: 'Estimated cost' })).toContainText('$0.0300')
  await generate(page).click()
  await expect(generations(page).filter({ hasText: '深夜食堂' }).first()).toBeVisible()
  await page.close()

  const later = await context.newPage()
  await later.goto('/gallery')
  await expect
    .poll(
      async () => {
        await later.reload()
        return later.getByAltText('霓虹灯牌「深夜食堂」，雨夜').count()
      },
      { timeout: 40_000 },
    )
    .toBe(1)
  await later.getByAltText('霓虹灯牌「深夜食堂」，雨夜').click()
  await expect(later.getByText('1280 × 720').first()).toBeVisible()
  await expect(later.getByText('42', { exact: true }).first()).toBeVisible()
})

test('a search finds a picture by two Chinese words, and helps when it finds none', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/gallery')
  const search = page.getByRole('searchbox', { name: 'Search prompts' })
  await search.fill('深夜')
  await expect(page.getByRole('link').filter({ has: page.getByAltText(/深夜食堂/) })).toHaveCount(1)
  await expect(page.getByAltText(/OPENING SOON/)).toHaveCount(0)
  await expect(page).toHaveURL(/q=/)
  await search.fill('no such picture anywhere')
  await expect(page.getByRole('link').filter({ has: page.getByAltText(/深夜食堂/) })).toHaveCount(0)
})
