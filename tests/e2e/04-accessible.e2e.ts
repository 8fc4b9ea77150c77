import type { Page } from '@playwright/test'
import { accessibilityFaults } from './axe'
import { makePictures } from './pictures'
import { expectNoFaultInDialogs } from './playground-dialogs'
import { expect, signIn, test } from './story'

async function expectNoFault(page: Page, address: string, theme: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  expect(await accessibilityFaults(page), address).toEqual([])
}

/** Every page of somebody who is signed in; `/join`, `/reset` and `/share` have stories of their own. */
const addressesOf = ([one, other]: string[]) => [
  '/',
  '/gallery',
  '/gallery?q=%E4%B8%8D',
  `/gallery/${one}`,
  '/review',
  `/compare?ids=${one},${other}`,
  '/collections',
  '/activity',
  '/settings',
  '/spend',
]

for (const theme of ['light', 'dark'])
  for (const locale of ['en', 'zh'])
    test(`no accessibility fault on any page: ${theme}, ${locale}`, async ({
      page,
      context,
      baseURL,
    }) => {
      test.setTimeout(150_000)
      await signIn(page)
      await context.addCookies([
        { name: 'theme', value: theme, url: baseURL },
        { name: 'locale', value: locale, url: baseURL },
      ])
      const pictures = await makePictures(page, ['A bell that says 「钟」', 'A cup of tea'])
      for (const address of addressesOf(pictures)) await expectNoFault(page, address, theme)
      // Each theme and each language once: what lies over a page has the colours of all of it.
      if ((theme === 'light') === (locale === 'en')) await expectNoFaultInDialogs(page, locale)
      // A browser complains aloud of a page that is not there: it is looked at apart.
      await expectNoFault(await context.newPage(), '/nothing-here', theme)
    })

test('nothing is wider than a phone of 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await signIn(page)
  for (const address of addressesOf(await makePictures(page, ['A blue mug', 'A red mug']))) {
    await page.goto(address)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, address).toBeLessThanOrEqual(360)
  }
})

test('rooms that fill the window do not scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 })
  await signIn(page)
  const [id] = await makePictures(page, ['A long table'])
  for (const address of ['/', `/gallery/${id}`, '/review']) {
    await page.goto(address)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height, address).toBeLessThanOrEqual(640)
  }
})
