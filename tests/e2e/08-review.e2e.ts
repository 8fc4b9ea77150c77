import type { Browser, Page } from '@playwright/test'
import { expectNoFaultInAnyLook } from './axe'
import { makePictures } from './pictures'
import { decisionsAnswer, expect, signIn, test } from './story'

/** Whatever other stories left behind waits, too: the picture in sight is the one that counts. */
const inSight = async (page: Page) =>
  (await page.getByRole('link', { name: 'Open the picture page' }).getAttribute('href')) ?? ''

async function reviewOf(page: Page, href: string) {
  const id = href.split('/').at(-1)
  const { reviews } = await (await page.request.get(`/api/review?ids=${id}`)).json()
  return reviews[0]
}

const stateOf = (page: Page, href: string) => async () => (await reviewOf(page, href)).state

async function colleague(page: Page, browser: Browser, name: string): Promise<Page> {
  const email = `${name.toLowerCase()}-${Date.now()}@example.test`
  await page.goto('/settings')
  await page.getByLabel('Email to invite').fill(email)
  await page.getByLabel('Role', { exact: true }).selectOption('reviewer')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await page.getByLabel(`Invitation link for ${email}`).inputValue()
  const theirs = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await theirs.goto(link)
  await theirs.getByRole('textbox', { name: 'Name' }).fill(name)
  await theirs.getByRole('textbox', { name: 'Password' }).fill('another long password')
  await theirs.getByRole('button', { name: 'Create account' }).click()
  await expect(theirs.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible()
  return theirs
}

test('the whole review by keyboard', async ({ page }) => {
  await signIn(page)
  await makePictures(page, ['A sign “OPENING SOON”', 'A cup', '茶馆「晨光」', 'A red door'])
  await page.goto('/review')
  await expect(page.getByText('Waiting for me')).toBeVisible()
  await decisionsAnswer(page)
  const status = page.getByRole('status').filter({ hasText: /\S/ })

  const first = await inSight(page)
  await page.keyboard.press('4')
  await page.keyboard.press('a')
  await expect.poll(() => inSight(page)).not.toBe(first)
  await expect(status.first()).toContainText('Approved')
  await expect.poll(stateOf(page, first)).toBe('approved')
  expect((await reviewOf(page, first)).rating).toMatchObject({ mine: 4, mean: 400, count: 1 })

  const second = await inSight(page)
  await page.keyboard.press('c')
  const reason = page.getByRole('textbox', { name: 'Reason' })
  await expect(reason).toBeFocused()
  await page.keyboard.type('a car: 1 2 u')
  await expect(reason).toHaveValue('a car: 1 2 u')
  expect(await inSight(page)).toBe(second)
  await page.keyboard.press('Enter')
  await expect.poll(() => inSight(page)).not.toBe(second)
  await expect.poll(stateOf(page, second)).toBe('changes_requested')
  await expect
    .poll(async () => (await reviewOf(page, second)).history[0].reason)
    .toBe('a car: 1 2 u')

  const third = await inSight(page)
  await page.keyboard.press('r')
  await expect.poll(stateOf(page, third)).toBe('rejected')
  await page.keyboard.press('u')
  await expect.poll(stateOf(page, third)).toBe('needs_review')
  await expect.poll(() => inSight(page)).toBe(third)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => inSight(page)).toBe(second)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('z')
  await expect(page.getByRole('region', { name: 'The picture at its actual size' })).toBeVisible()
  await page.keyboard.press('z')

  await page.goto(first)
  await expect(page.getByText('Approved', { exact: true })).toBeVisible()
  for (const name of ['Approve', 'Request changes', 'Reject'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toBeVisible()
})

test('what a screen reader is told of the queue', async ({ page }) => {
  await signIn(page)
  await makePictures(page, ['A sign “OPENING SOON”'])
  await page.goto('/review')
  await decisionsAnswer(page)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Waiting for me" [level=1]
      - button "Zoom to 100 %"
      - button "Undo"
      - img
      - text: Needs review
      - status
      - group "Decision":
        - button "Reject"
        - button "Request changes"
        - button "Approve"
      - group "Rating":
        - button "1 star"
        - button "5 stars"
      - list "Pictures waiting"
      - complementary "Review":
        - region "Prompt"
        - region "Comments"
        - region "Facts"
        - textbox "Comment"
  `)
})

test('two people review one queue, and see each other’s decisions at once', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const [id = ''] = await makePictures(page, ['A lighthouse “灯塔”'])
  const theirs = await colleague(page, browser, 'Ana')
  await Promise.all([page.goto(`/gallery/${id}`), theirs.goto(`/gallery/${id}`)])
  await Promise.all([decisionsAnswer(page), decisionsAnswer(theirs)])

  await theirs.getByRole('textbox', { name: 'Comment', exact: true }).fill('The seal is missing')
  await theirs.keyboard.press('Enter')
  await expect(
    page.getByRole('region', { name: 'Comments' }).getByText('The seal is missing'),
  ).toBeVisible({ timeout: 5_000 })
  await theirs.getByRole('button', { name: '“灯塔” is wrong' }).click()
  await expect(page.getByRole('button', { name: '“灯塔” is wrong' })).toHaveAttribute(
    'aria-pressed',
    'true',
    { timeout: 5_000 },
  )
  await theirs.getByRole('button', { name: 'Reject', exact: true }).click()
  await expect(page.getByText('Rejected', { exact: true })).toBeVisible({ timeout: 5_000 })
  await expect(page.getByText('Ana: Rejected.')).toBeVisible()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(theirs.getByText('Approved', { exact: true })).toBeVisible({ timeout: 5_000 })
  await theirs.context().close()
})

test('a pin stays on its spot at every size, and is placed by keys, too', async ({ page }) => {
  await signIn(page)
  const [id = ''] = await makePictures(page, ['A pier'])
  await page.goto(`/gallery/${id}`)
  await decisionsAnswer(page)
  const picture = page.getByRole('img', { name: 'A pier' }).first()
  const box = await picture.boundingBox()
  if (!box) throw new Error('The picture is not on screen')
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.75)
  await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toBeFocused()
  const draft = page.getByRole('button', { name: /^Place of the pin/ })
  await draft.press('ArrowRight')
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Here')
  await page.keyboard.press('Enter')
  const pin = page.getByRole('button', { name: /^Pin 1:/ }).first()
  for (const width of [1280, 700, 390]) {
    await page.setViewportSize({ width, height: 800 })
    const [around, at] = [await picture.boundingBox(), await pin.boundingBox()]
    if (!around || !at) throw new Error('The pin is not on screen')
    expect((at.x - around.x) / around.width).toBeCloseTo(0.26, 1)
    expect((at.y + at.height - around.y) / around.height).toBeCloseTo(0.75, 1)
  }
})

test('pictures are compared under one glass, and put in order by keys', async ({ page }) => {
  await signIn(page)
  const ids = await makePictures(page, ['A blue mug', 'A red mug'])
  await page.goto(`/compare?ids=${ids.join(',')}`)
  await decisionsAnswer(page)
  const glass = page.getByRole('region', { name: 'Pictures, zoomed and moved together' })
  await glass.focus()
  await page.keyboard.press('+')
  await expect(page.getByText('125 %')).toBeVisible()
  const moved = await glass
    .getByRole('img')
    .evaluateAll((images) => images.map((one) => one.style.transform))
  expect(moved[0]).toContain('scale(1.25)')
  expect(moved[1]).toBe(moved[0])
  await expect(page.getByRole('row', { name: /Prompt.*differs/ })).toBeVisible()
  await page
    .getByRole('group', { name: 'Decide on picture 2' })
    .getByRole('button', { name: 'Approve' })
    .click()
  await expect(page.getByText('Approved', { exact: true })).toBeVisible()

  await page.goto('/collections')
  const name = `Mugs ${Date.now()}`
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Create collection' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  const collection = page.url()
  for (const id of ids) {
    await page.goto(`/gallery/${id}`)
    await decisionsAnswer(page)
    const box = page.getByRole('checkbox', { name: `In collection ${name}` })
    await box.click()
    await expect(box).toBeChecked()
  }
  await page.goto(collection)
  const order = () =>
    page
      .getByRole('list', { name: `Pictures in ${name}` })
      .getByRole('img')
      .evaluateAll((images) => images.map((one) => one.getAttribute('alt')))
  await expect.poll(order).toEqual(['A blue mug', 'A red mug'])
  await page.getByRole('button', { name: 'Move picture 2 earlier' }).press('Enter')
  await expect(page.getByText('Picture moved to place 1 of 2.')).toBeAttached()
  await expectNoFaultInAnyLook(page, collection)
  await expect.poll(order).toEqual(['A red mug', 'A blue mug'])
})
