import AxeBuilder from '@axe-core/playwright'
import { expect, signIn, test } from './story'

for (const theme of ['light', 'dark'])
  for (const locale of ['en', 'zh'])
    test(`no accessibility fault on any page: ${theme}, ${locale}`, async ({
      page,
      context,
      baseURL,
    }) => {
      await signIn(page)
      await context.addCookies([
        { name: 'theme', value: theme, url: baseURL },
        { name: 'locale', value: locale, url: baseURL },
      ])
      await page.goto('/gallery')
      const picture = await page.locator('a[href^="/gallery/"]').first().getAttribute('href')
      for (const address of [
        '/',
        '/gallery',
        '/gallery?q=%E4%B8%8D',
        picture ?? '/gallery',
        '/settings',
        '/nothing-here',
      ]) {
        await page.goto(address)
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => ({ address, id, target: nodes[0]?.target })),
          address,
        ).toEqual([])
      }
    })

test('nothing is wider than a phone of 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await signIn(page)
  for (const address of ['/', '/gallery', '/settings']) {
    await page.goto(address)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      address,
    ).toBeLessThanOrEqual(360)
  }
})
