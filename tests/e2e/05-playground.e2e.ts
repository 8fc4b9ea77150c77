import type { Page } from '@playwright/test'
import { choose, expect, generate, generations, prompt, signIn, test } from './story'

const cost = (page: Page) => page.getByRole('status', { name: 'Estimated cost' })
const ready = (page: Page, words: string) =>
  generations(page).filter({ hasText: words }).filter({ hasText: 'Ready' })

test.beforeEach(async ({ page }) => {
  await signIn(page)
  await prompt(page).fill('')
  await choose(page, 'Provider', 'reAPI')
  await page.getByRole('spinbutton', { name: 'Images' }).fill('1')
})

test('both providers count as they do, and what would be lost is named', async ({ page }) => {
  await choose(page, 'Provider', 'Compare both')
  await prompt(page).fill(`${'好'.repeat(795)}“晨光面包房”e\u0301`)
  const count = page.getByRole('status', { name: 'Character count' })
  await expect(count).toContainText('804 / 1000')
  await expect(count).toContainText('804 / 800')
  await expect(page.getByText('803 to the eye')).toBeVisible()
  await expect(page.getByText('Model Studio will drop these 4 characters.')).toBeVisible()
  await expect(page.getByText('房”', { exact: true }).first()).toBeVisible()
})

test('text without quotes and a quote that never closes get a hint', async ({ page }) => {
  await prompt(page).fill('A door with a sign that says sale')
  await expect(page.getByText(/drawn best in quotes/)).toBeVisible()
  await prompt(page).fill('A door with a sign that says “sale')
  await expect(page.getByText(/never closed/)).toBeVisible()
  await prompt(page).fill('A door with a sign that says “sale”')
  await expect(page.getByText(/never closed|drawn best in quotes/)).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Text to draw' })).toContainText('“sale”')
})

test('an example and reused words can be undone', async ({ page }) => {
  await prompt(page).pressSequentially('my own words')
  await prompt(page).press('ControlOrMeta+a')
  await prompt(page).press('Delete')
  await page.getByRole('button', { name: /tea tin/ }).click()
  await expect(prompt(page)).toHaveValue(/龙井/)
  await prompt(page).press('ControlOrMeta+z')
  await expect(prompt(page)).toHaveValue('')
  await prompt(page).press('ControlOrMeta+z')
  await expect(prompt(page)).toHaveValue(/my own words/)
})

test('another provider keeps the closest shape, and says when it moved', async ({ page }) => {
  await choose(page, 'Provider', 'Model Studio')
  await choose(page, 'Aspect ratio', '3:2')
  await choose(page, 'Provider', 'reAPI')
  await expect(page.getByText('3:2 became 4:3')).toBeVisible()
  await expect(page.getByRole('radio', { name: '4:3' })).toBeChecked()
  await choose(page, 'Provider', 'Model Studio')
  await expect(page.getByRole('radio', { name: '3:2' })).toBeChecked()
  await choose(page, 'Aspect ratio', '1:1')
})

test('a comparison: one sum before, two pictures side by side after', async ({ page }) => {
  await choose(page, 'Provider', 'Compare both')
  await prompt(page).fill('Compared: a brass bell, “ECHO”')
  await expect(cost(page)).toContainText('5 credits')
  await expect(cost(page)).toContainText('$0.0200')
  await generate(page).click()
  await expect(ready(page, 'Compared')).toHaveCount(2, { timeout: 60_000 })
  await page.reload()
  await ready(page, 'Compared')
    .first()
    .getByRole('button', { name: /Compared/ })
    .click()
  const frame = page.getByRole('region', { name: 'Comparison' })
  await expect(frame.getByRole('img', { name: /Compared/ })).toHaveCount(2)
  await expect(frame).toContainText('reAPI takes no seed')
})

test('variables: what will be sent is listed, and each is sent once', async ({ page }) => {
  await prompt(page).fill('Variant \\{plain} {red|green} {mug|cup}')
  const list = page.getByRole('list', { name: '4 prompts will be sent' })
  await expect(list.getByRole('listitem')).toHaveText([
    /Variant \{plain\} red mug/,
    /Variant \{plain\} red cup/,
    /Variant \{plain\} green mug/,
    /Variant \{plain\} green cup/,
  ])
  await expect(cost(page)).toContainText('20 credits')
  await generate(page).dblclick()
  await expect(ready(page, 'Variant')).toHaveCount(4, { timeout: 90_000 })
})

test('what was not sent yet waits while it is paused, and is sent once it is resumed', async ({
  page,
}) => {
  await choose(page, 'Provider', 'Model Studio')
  await prompt(page).fill('Paused {red|green|blue|grey|gold} bells')
  await page.getByRole('spinbutton', { name: 'Images' }).fill('2')
  await generate(page).click()
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  const paused = generations(page).filter({ hasText: 'Queued · paused' })
  await expect(paused.first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toHaveCount(0)
  await page.reload()
  const waiting = await paused.count()
  await expect(ready(page, 'Paused')).toHaveCount(10 - waiting, { timeout: 60_000 })
  await expect(paused).toHaveCount(waiting)
  await page.getByRole('button', { name: 'Resume', exact: true }).click()
  await expect(paused).toHaveCount(0)
  await expect(ready(page, 'Paused')).toHaveCount(10, { timeout: 60_000 })
})

test('more than twenty pictures are asked about, with the number', async ({ page }) => {
  await prompt(page).fill('Twenty-one bells')
  await page.getByRole('spinbutton', { name: 'Images' }).fill('21')
  await generate(page).click()
  const dialog = page.getByRole('dialog', { name: 'Generate 21 pictures?' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Not yet' }).click()
  await expect(dialog).toBeHidden()
  await expect(generations(page).filter({ hasText: 'Twenty-one' })).toHaveCount(0)
  await expect(prompt(page)).toHaveValue('Twenty-one bells')
})

test('a list of 30 rows with 2 bad ones makes 28 pictures', async ({ page }) => {
  test.setTimeout(240_000)
  const name = `list ${Date.now()}`
  const rows = Array.from({ length: 30 }, (_, row) =>
    row === 7
      ? `Row 7 of ${name},100x100`
      : row === 19
        ? ',512x512'
        : `Row ${row} of ${name},512x512`,
  )
  // Small ones: they are as many, and sooner there.
  await choose(page, 'Provider', 'Model Studio')
  await page.getByRole('button', { name: 'List…' }).click()
  const dialog = page.getByRole('dialog', { name: 'A list of prompts' })
  await dialog
    .getByRole('textbox', { name: 'List', exact: true })
    .fill(['prompt,size', ...rows].join('\n'))
  await expect(dialog).toContainText('30 rows')
  await expect(dialog).toContainText('2 with a problem')
  await dialog.getByRole('button', { name: /^Send 28 pictures/ }).click()
  await page.getByRole('button', { name: 'Yes, send it' }).click()
  const batch = page.getByRole('region', { name: 'List', exact: true })
  await expect(batch).toContainText('of 28 sent')
  await page.reload()
  await expect(batch).toContainText('28 of 28 sent, 28 finished', { timeout: 200_000 })
  await expect(generations(page).filter({ hasText: name })).toHaveCount(28)
  await expect(batch.getByRole('button', { name: /Download/ })).toBeVisible()
})

test('a downloaded picture that is dropped on the page brings its settings back', async ({
  page,
}) => {
  await choose(page, 'Provider', 'Model Studio')
  await choose(page, 'Aspect ratio', '9:16')
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('424242')
  await prompt(page).fill('Dropped: 龙井 {kept|as it is}'.replace('{', '\\{'))
  await generate(page).click()
  await expect(ready(page, 'Dropped')).toHaveCount(1, { timeout: 60_000 })
  const address = await page
    .getByRole('link', { name: 'Open in gallery' })
    .first()
    .getAttribute('href')
  const file = await page.request.get(`/api/images/${address?.split('/').at(-1)}/with-settings`)
  expect(file.headers()['x-settings']).toBe('embedded')
  const bytes = (await file.body()).toString('base64')

  await choose(page, 'Provider', 'reAPI')
  await prompt(page).fill('something else')
  await page.evaluate((base64) => {
    const transfer = new DataTransfer()
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([content], 'bell.png', { type: 'image/png' }))
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
  }, bytes)
  await expect(page.getByText('The settings of bell.png are in the editor.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Model Studio' })).toBeChecked()
  await expect(page.getByRole('radio', { name: '9:16' })).toBeChecked()
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('424242')
  await expect(page.getByRole('list', { name: /prompts will be sent/ })).toHaveCount(0)
})

test('the request can be seen as code, without any key', async ({ page }) => {
  await prompt(page).fill('A bell for “curl”')
  await page.getByRole('button', { name: 'Show the request' }).click()
  const dialog = page.getByRole('dialog', { name: 'The request' })
  await expect(dialog).toContainText('https://reapi.ai/api/v1/images/generations')
  await expect(dialog).toContainText('$REAPI_API_KEY')
  await choose(page, 'Language', 'Python')
  await expect(dialog).toContainText('urllib')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Show the request' })).toBeFocused()

  await choose(page, 'Provider', 'Compare both')
  await page.getByRole('button', { name: 'Show the request' }).click()
  await expect(dialog).toContainText('reapi.ai')
  await choose(page, 'Request to', 'Model Studio')
  await expect(dialog).toContainText('multimodal-generation')
  await expect(dialog).toContainText('DASHSCOPE_API_KEY')
})

test('from a blank page to a picture and back by keyboard alone', async ({ page }) => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Shift+?')
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(shortcuts).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shortcuts).toBeHidden()

  const run = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await run('model studio')
  await expect(page.getByRole('radio', { name: 'Model Studio' })).toBeChecked()
  await run('write')
  await expect(prompt(page)).toBeFocused()
  await page.keyboard.type('By keyboard: a bell')
  await page.keyboard.press('Enter')
  await page.keyboard.type('and a second line')
  await expect(prompt(page)).toHaveValue('By keyboard: a bell\nand a second line')

  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      })
      if (name.test(focused)) return
    }
    throw new Error(`Tab never came to ${name}`)
  }
  await tabTo(/^Generate 1/)
  await page.keyboard.press('Enter')
  await expect(ready(page, 'By keyboard')).toHaveCount(1, { timeout: 60_000 })
  await tabTo(/^Vary$/)
  await page.keyboard.press('Enter')
  await expect(prompt(page)).toBeFocused()
  await expect(page.getByRole('spinbutton', { name: 'Images' })).toHaveValue('4')
})
