import type { Page } from '@playwright/test'
import { makePictures } from './pictures'
import { share } from './share-link'
import { expect, signIn, test } from './story'

/** The page comes, its scripts wait: a slow network. Answers what lets them through. */
async function holdScripts(page: Page): Promise<() => void> {
  let release: () => void = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('nothing is taken that the page would not keep while its scripts are on their way', async ({
  page,
}) => {
  await signIn(page)
  const [id = ''] = await makePictures(page, ['A letter box 「邮筒」'])
  const arrive = await holdScripts(page)
  await page.goto(`/gallery/${id}`, { waitUntil: 'domcontentloaded' })
  const controls = [
    page.getByRole('textbox', { name: 'Comment', exact: true }),
    page.getByRole('combobox', { name: 'Tag', exact: true }),
    page.getByRole('button', { name: 'Approve', exact: true }),
    page.getByRole('button', { name: '4 stars' }),
    page.getByRole('button', { name: '“邮筒” is wrong' }),
  ]
  for (const control of controls) await expect(control).toBeDisabled()
  arrive()
  for (const control of controls) await expect(control).toBeEnabled()

  await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('red 红')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove tag red 红' })).toBeVisible()
})

test('a password typed into a shared link before its scripts came opens it once they are here', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const [id = ''] = await makePictures(page, ['An early visitor'])
  const link = await share(page, id, () => page.getByLabel('Password').fill('correct horse 密码'))
  const context = await browser.newContext({ locale: 'en-US' })
  const stranger = await context.newPage()
  const arrive = await holdScripts(stranger)
  await stranger.goto(link, { waitUntil: 'domcontentloaded' })
  await stranger.getByLabel('Password').fill('correct horse 密码')
  await stranger.keyboard.press('Enter')
  arrive()
  await expect(stranger.getByRole('img')).toHaveCount(1)
  await page.goto(`/gallery/${id}`)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByText(/opened once/)).toBeVisible()
  await context.close()
})
