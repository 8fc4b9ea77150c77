import { expectNoFaultInAnyLook } from './axe'
import { admin, expect, signIn, test } from './story'

const wei = { name: 'Wei 魏', password: 'another long password' }

test('a colleague is invited, joins in a second browser, and is seen at once', async ({
  page,
  browser,
}) => {
  test.slow()
  const email = `wei-${Date.now()}@example.test`
  await signIn(page)
  await page.goto('/settings')
  const jumps = await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const headings = await page
    .locator('main section[aria-labelledby] h2[id]')
    .evaluateAll((all) => all.map(({ id }) => `#${id}`))
  expect(jumps).toEqual(headings)
  await page.getByLabel('Email to invite').fill(email)
  await page.getByLabel('Role', { exact: true }).selectOption('reviewer')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await page.getByLabel(`Invitation link for ${email}`).inputValue()
  await page.goto('/activity')
  await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible()

  const context = await browser.newContext()
  const theirs = await context.newPage()
  for (const address of [link, `${link}x`, new URL('/sign-in', link).href])
    await expectNoFaultInAnyLook(theirs, address)
  await theirs.goto(link)
  await expect(theirs.getByText(email)).toBeVisible()
  await expect(theirs.getByRole('textbox')).toHaveCount(2)
  await theirs.getByRole('textbox', { name: 'Name' }).fill(wei.name)
  await theirs.getByRole('textbox', { name: 'Password' }).fill(wei.password)
  await theirs.getByRole('button', { name: 'Create account' }).click()
  await expect(theirs.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible()
  await expect(page.getByText(`${wei.name} joined the team`).first()).toBeVisible()

  await theirs.goto('/settings')
  await expect(theirs.getByRole('heading', { name: 'API tokens' })).toBeVisible()
  await expect(theirs.getByRole('heading', { name: 'People' })).toHaveCount(0)

  const stranger = await (await browser.newContext()).newPage()
  for (const closed of [link, link.slice(0, -3), `${link}x`]) {
    const answer = await stranger.goto(closed)
    expect(answer?.status()).toBe(404)
    await expect(stranger.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible()
  }

  await page.goto('/settings')
  const people = page.getByRole('region', { name: 'People' })
  const row = people.getByRole('listitem').filter({ hasText: email })
  await row.getByRole('combobox').selectOption('viewer')
  await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).click()
  await expect(row.getByRole('combobox')).toHaveValue('viewer')
  await theirs.goto('/gallery')
  await expect(theirs.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()

  await row.getByRole('button', { name: `Reset link for ${wei.name}` }).click()
  const resetLink = await page.getByLabel(`Password link for ${wei.name}`).inputValue()
  await expectNoFaultInAnyLook(theirs, resetLink)
  await theirs.goto(resetLink)
  await theirs.getByRole('textbox', { name: 'Password' }).fill('a third long password')
  await theirs.getByRole('button', { name: 'Set password' }).click()
  await expect(theirs.getByRole('link', { name: 'Gallery' }).first()).toBeVisible()

  await row.getByRole('button', { name: `Remove ${wei.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(row).toHaveCount(0)
  await theirs.goto('/gallery')
  await expect(theirs.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expect(page.getByText(admin.email).first()).toBeVisible()
  await context.close()
})
