import { choose, expect, generate, generations, prompt, signIn, test } from './story'

test.describe('what cannot be sent is said at the field, and nothing is lost', () => {
  test('1,001 characters for reAPI', async ({ page }) => {
    await signIn(page)
    const before = await generations(page).count()
    await choose(page, 'Provider', 'reAPI')
    const long = '字😀'.repeat(500) + '尾'
    await prompt(page).fill(long)
    await expect(page.getByRole('status', { name: 'Character count' })).toContainText('1001 / 1000')
    await generate(page).click()
    await expect(prompt(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(prompt(page)).toHaveAccessibleDescription(/1,?000/)
    await expect(prompt(page)).toHaveValue(long)
    await expect(generations(page)).toHaveCount(before)
  })

  test('a size of 100×100 and a seed of −1 for Model Studio', async ({ page }) => {
    await signIn(page)
    const before = await generations(page).count()
    await choose(page, 'Provider', 'Model Studio')
    await prompt(page).fill('A lighthouse')
    await choose(page, 'Resolution', 'Custom')
    await page.getByRole('spinbutton', { name: 'Width' }).fill('100')
    await page.getByRole('spinbutton', { name: 'Height' }).fill('100')
    await page.getByRole('spinbutton', { name: 'Seed' }).fill('-1')
    await generate(page).click()
    await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveAttribute(
      'aria-invalid',
      'true',
    )
    await expect(page.getByText(/512\s*×\s*512/).first()).toBeVisible()
    await expect(page.getByRole('spinbutton', { name: 'Width' })).toHaveValue('100')
    await expect(prompt(page)).toHaveValue('A lighthouse')
    await expect(generations(page)).toHaveCount(before)
    await choose(page, 'Resolution', '1024')
    await page.getByRole('spinbutton', { name: 'Seed' }).fill('')
  })

  test('an empty prompt', async ({ page }) => {
    await signIn(page)
    await prompt(page).fill('  \n ')
    await generate(page).click()
    await expect(prompt(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(prompt(page)).toBeFocused()
  })
})

test('a draft survives a reload, and a composing Enter sends nothing', async ({ page }) => {
  await signIn(page)
  const before = await generations(page).count()
  await prompt(page).fill('茶馆')
  await prompt(page).dispatchEvent('keydown', {
    key: 'Enter',
    ctrlKey: true,
    isComposing: true,
    keyCode: 229,
  })
  await prompt(page).press('Enter')
  await prompt(page).pressSequentially('夜')
  await page.reload()
  await expect(prompt(page)).toHaveValue('茶馆\n夜')
  await expect(generations(page)).toHaveCount(before)
})

test('a double click makes one generation', async ({ page }) => {
  await signIn(page)
  const words = `A single cup, ${crypto.randomUUID()}`
  await choose(page, 'Provider', 'reAPI')
  await prompt(page).fill(words)
  await generate(page).dblclick()
  const rows = generations(page).filter({ hasText: words.slice(0, 40) })
  await expect(rows.first()).toContainText('Ready', { timeout: 30_000 })
  await page.reload()
  await expect(rows).toHaveCount(1)
})
