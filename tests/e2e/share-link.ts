import type { Page } from '@playwright/test'

/** Makes a share link of a picture, as `choose` says in the dialog; answers its address. */
export async function share(
  page: Page,
  imageId: string,
  choose: () => Promise<void>,
): Promise<string> {
  await page.goto(`/gallery/${imageId}`)
  await page.getByRole('button', { name: 'Share' }).click()
  await choose()
  await page.getByRole('button', { name: 'Create link' }).click()
  return page.getByRole('textbox', { name: 'The link' }).inputValue()
}
