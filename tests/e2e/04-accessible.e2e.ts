import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { makePictures } from './pictures'
import { expectNoFaultInDialogs } from './playground-dialogs'
import { expect, signIn, test } from './story'

async function expectNoFault(page: Page, address: string, theme: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const faults = violations.map(({ id, nodes }) => ({ address, id, target: nodes[0]?.target }))
  expect(faults, address).toEqual([])
}

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
      const [picture] = await makePictures(page, ['A bell that says 「钟」'])
      for (const address of [
        '/',
        '/gallery',
        '/gallery?q=%E4%B8%8D',
        `/gallery/${picture}`,
        '/settings',
        '/spend',
      ])
        await expectNoFault(page, address, theme)
      // Each theme and each language once: what lies over a page has the colours of all of it.
      if ((theme === 'light') === (locale === 'en')) await expectNoFaultInDialogs(page, locale)
      // A browser complains aloud of a page that is not there: it is looked at apart.
      await expectNoFault(await context.newPage(), '/nothing-here', theme)
    })

test('nothing is wider than a phone of 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await signIn(page)
  for (const address of ['/', '/gallery', '/settings', '/spend']) {
    await page.goto(address)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, address).toBeLessThanOrEqual(360)
  }
})
