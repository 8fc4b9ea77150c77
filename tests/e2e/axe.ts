import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds wrong on a page, or in the parts of it that a selector names. */
export async function accessibilityFaults(
  page: Page,
  within?: string,
): Promise<{ id: string; target: unknown }[]> {
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    // There are no frames from elsewhere, for which alone it would open a page of its own.
    .setLegacyMode(true)
  const { violations } = await (within ? builder.include(within) : builder).analyze()
  return violations.map(({ id, nodes }) => ({ id, target: nodes[0]?.target }))
}

/** Opens an address in both themes and both languages, and looks at it each time; leaves it open as it was. */
export async function expectNoFaultInAnyLook(page: Page, address: string): Promise<void> {
  const { origin } = new URL(address)
  for (const theme of ['light', 'dark'])
    for (const locale of ['en', 'zh']) {
      await page.context().addCookies([
        { name: 'theme', value: theme, url: origin },
        { name: 'locale', value: locale, url: origin },
      ])
      await page.goto(address)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      expect(await accessibilityFaults(page), `${theme}, ${locale}`).toEqual([])
    }
  await page.context().clearCookies({ name: /^(theme|locale)$/ })
  await page.goto(address)
}
