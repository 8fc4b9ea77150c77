import { copyPicture } from './database'
import { makePictures } from './pictures'
import { expect, signIn, test, wallAnswers } from './story'

test('five hundred pictures go into the trash and come back with one key', async ({
  page,
  dataDir,
}) => {
  await signIn(page)
  const words = `A field of poppies 虞美人 ${Date.now()}`
  const [id = ''] = await makePictures(page, [words])
  copyPicture(dataDir, id, 499)
  const view = `/gallery?q=${encodeURIComponent(words)}`
  await page.goto(view)
  const total = page.getByRole('heading', { level: 1 })
  await expect(total).toContainText('500 pictures')
  await wallAnswers(page)

  await page
    .getByRole('checkbox', { name: /^Select: / })
    .first()
    .check({ force: true })
  await page.getByRole('button', { name: 'Select all 500' }).click()
  const said = page.getByRole('region', { name: 'Selected pictures' }).getByRole('status')
  await expect(said).toHaveText('500 selected')
  await page.keyboard.press('Delete')
  await expect(said).toHaveText('500 moved to the trash.')
  await expect(total).toContainText('No pictures')
  await expect(page.getByRole('checkbox', { name: /^Select: / })).toHaveCount(0)

  await page.keyboard.press('u')
  await expect(said).toHaveText('500 as before.')
  await expect(total).toContainText('500 pictures')
  await page.goto(`${view}&trash=1`)
  await expect(total).toContainText('No pictures')
})

test('a picture on the wall has its own proportions at every width', async ({ page }) => {
  await signIn(page)
  const words = `A door ${Date.now()}`
  for (const ratio of ['9:16', '16:9']) await makePictures(page, [`${words}, ${ratio}`], ratio)
  await page.goto(`/gallery?q=${encodeURIComponent(words)}`)
  await wallAnswers(page)
  for (const width of [1440, 800, 360]) {
    await page.setViewportSize({ width, height: 900 })
    for (const [ratio, shape] of [
      ['9:16', 9 / 16],
      ['16:9', 16 / 9],
    ] as const) {
      const frame = page.getByRole('link', { name: `${words}, ${ratio}` })
      const shown = () =>
        frame.evaluate((box) => {
          const { width, height } = box.getBoundingClientRect()
          return width / height
        })
      await expect.poll(shown).toBeCloseTo(shape, 1.5)
    }
  }
})

test('pictures chosen on the wall are downloaded, and compared, with one key', async ({ page }) => {
  await signIn(page)
  const words = `A kettle ${Date.now()}`
  await makePictures(page, [`${words} in blue`, `${words} in red`])
  await page.goto(`/gallery?q=${encodeURIComponent(words)}`)
  await wallAnswers(page)
  const ticks = page.getByRole('checkbox', { name: /^Select: / })
  await ticks.first().check({ force: true })
  await page.keyboard.press('v')
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveCount(0)
  await ticks.nth(1).check({ force: true })
  await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('Compare two to six')).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.keyboard.press('d')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download ZIP' }).click()
  expect((await saved).suggestedFilename()).toBe('z-image-pictures.zip')
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible()
  await expect(page.getByRole('group', { name: /^Decide on picture/ })).toHaveCount(2)
})
