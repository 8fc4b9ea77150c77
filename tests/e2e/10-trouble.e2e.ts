import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  choose,
  expect,
  generate,
  generations,
  prompt,
  serverOfItsOwn,
  signIn,
  test,
} from './story'

// Without the pictures of other stories: a page that asks for one while they are away would complain.
test.use(serverOfItsOwn)

test('what is no picture is kept apart, and can be judged again', async ({ page }) => {
  await signIn(page)
  await choose(page, 'Provider', 'reAPI')
  await prompt(page).fill('一只纸船 [sandbox:svg]')
  await generate(page).click()
  await expect(generations(page).first()).toContainText('Quarantined')

  await page.goto('/settings#quarantine')
  await page.getByRole('button', { name: 'Check again: “一只纸船 [sandbox:svg]”' }).click()
  await expect(page.getByText('Refused again. Nothing changed.')).toBeVisible()
})

test('while pictures cannot be kept nothing is sent, and then it goes on by itself', async ({
  page,
  dataDir,
}) => {
  await signIn(page)
  await choose(page, 'Provider', 'reAPI')
  const pictures = path.join(dataDir, 'pictures')
  renameSync(pictures, `${pictures}-elsewhere`)
  writeFileSync(pictures, '')
  try {
    await page.reload()
    const alarm = page.getByRole('status', { name: 'Needs attention' })
    await expect(alarm).toContainText('Nothing new is sent.')
    await prompt(page).fill('A paper boat that waits for the tide')
    await generate(page).click()
    const boat = generations(page).first()
    await expect(boat).toContainText('Queued')
    await expect(
      page.getByText('Pictures cannot be kept now. It is sent as soon as they can.'),
    ).toBeVisible()
  } finally {
    rmSync(pictures)
    renameSync(`${pictures}-elsewhere`, pictures)
  }
  await expect(generations(page).first()).toContainText('Ready', { timeout: 30_000 })
})
