import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { accessibilityFaults } from './axe'

type Words = Record<string, string>

function wordsOf(locale: string, file: string): Words {
  const folder = path.resolve(import.meta.dirname, '../../messages', locale)
  return JSON.parse(readFileSync(path.join(folder, `${file}.json`), 'utf8')) as Words
}

/** What lies over the page: a dialog, or what a button has opened. */
const above = 'dialog[open], :popover-open'

/** Everything that opens on the playground, looked at and closed again. */
export async function expectNoFaultInDialogs(page: Page, locale: string): Promise<void> {
  const playground = wordsOf(locale, 'playground')
  const list = wordsOf(locale, 'list')
  const button = (name = '') => page.getByRole('button', { name, exact: true }).first()
  const look = async (what: string) => {
    await expect(page.locator(above).last(), what).toBeVisible()
    expect(await accessibilityFaults(page, above), what).toEqual([])
  }
  const close = async () => {
    await page.keyboard.press('Escape')
    await expect(page.locator(above)).toHaveCount(0)
  }
  await page.goto('/')
  await page.locator('input[name=provider][value=both]').check({ force: true })
  for (const name of ['history', 'templates', 'showRequest', 'aboutPrices', 'notifySettings']) {
    await button(playground[name]).click()
    await look(name)
    await close()
  }

  await page.getByRole('spinbutton', { name: playground.images }).fill('21')
  await page.locator('#prompt').fill('A bell, 「钟」')
  await page.getByRole('button', { name: new RegExp(`^${playground.generateBare}`) }).click()
  await look('a large order')
  await close()

  await button(list.open).click()
  await page.locator('#list-text').fill(`prompt,seed\n${'a bell,\n'.repeat(21)}a cup,many`)
  await look('a list')
  await page.locator('dialog[open] button:visible').last().click()
  await look('a large list')
  await page.keyboard.press('Escape')
  await close()

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Shift+?')
  await look('shortcuts')
  await close()
  await page.keyboard.press('ControlOrMeta+k')
  await look('commands')
  await close()
}
