import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

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
